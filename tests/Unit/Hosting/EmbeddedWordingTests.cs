using StudentHealth.Bot.Hosting;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Hosting;

public sealed class EmbeddedWordingTests
{
    [Theory]
    [InlineData("Widget")]
    [InlineData("DirectLine")]
    public void The_three_languages_have_the_same_keys_and_no_text_is_empty(string feature)
    {
        var wording = EmbeddedWording.Read(feature);

        foreach (var language in LanguageCodes.All)
        {
            Assert.Equal(wording[Language.French].Keys.Order(StringComparer.Ordinal), wording[language].Keys.Order(StringComparer.Ordinal));
            Assert.All(wording[language].Values, static text => Assert.False(string.IsNullOrWhiteSpace(text)));
        }
    }
}
