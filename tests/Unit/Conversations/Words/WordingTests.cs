using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Caisses;
using StudentHealth.Dialogs.Css;
using StudentHealth.Dialogs.Definitions;
using StudentHealth.Dialogs.Privacy;
using StudentHealth.Dialogs.Situations;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations.Words;

/// <summary>Each language has every text, every place for a value and every choice, and nothing is written that is never said.</summary>
public sealed class WordingTests
{
    public static TheoryData<string> Folders { get; } = [.. Readers.Keys];

    private static Dictionary<string, Func<WordingFile, object>> Readers => new()
    {
        ["Words"] = file => new SpokenTime(file),
        ["Talk"] = file => new TalkWording(file),
        ["Apologies"] = file => file.Text("text"),
        ["Answers"] = file => new SourceWording(file),
        ["Caisses"] = file => new CaisseWording(file),
        ["Css"] = file => new CssWording(file),
        ["Appointments"] = file => new BookingWording(file),
        ["Definitions"] = file => new DefinitionWording(file),
        ["Situations"] = file => new SituationWording(file),
        ["Privacy"] = file => new PrivacyWording(file),
    };

    [Fact]
    public void Every_wording_file_is_tested_here()
    {
        var folders = typeof(WordingFile).Assembly.GetManifestResourceNames().Where(name => name.Contains("/Wording.")).Select(name => name.Split('/')[0]);

        Assert.Equal(folders.Distinct().Order(), Readers.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_language_lacks_a_text_and_none_has_one_that_is_never_said(string folder)
    {
        foreach (var language in LanguageCodes.All)
        {
            var file = WordingFile.Open(folder, language);
            Readers[folder](file);
            Assert.Empty(file.Unread);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_language_has_the_same_places_for_values(string folder)
    {
        var french = Places(folder, Language.French);

        foreach (var language in LanguageCodes.All)
            Assert.Equal(french, Places(folder, language));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_label_fits_a_phone_and_no_two_choices_of_a_list_share_a_synonym_with_the_others_text(string folder)
    {
        foreach (var language in LanguageCodes.All)
        {
            var wording = Readers[folder](WordingFile.Open(folder, language));
            foreach (var choices in Of<IReadOnlyList<Label>>(wording))
            {
                var texts = choices.Value.Select(label => SpokenForm.Of(label.Text)).ToList();
                Assert.Equal(texts.Distinct(), texts);
                Assert.All(choices.Value, label => Assert.InRange(label.Text.Length, 1, 30));
                for (var i = 0; i < texts.Count; i++)
                    Assert.DoesNotContain(choices.Value[i].Synonyms, synonym => texts.IndexOf(SpokenForm.Of(synonym)) is var other && other >= 0 && other != i);
            }

            Assert.All(Of<Label>(wording), label => Assert.InRange(label.Value.Text.Length, 1, 30));
        }
    }

    [Fact]
    public void A_text_that_a_file_lacks_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => WordingFile.Open("Css", Language.French).Text("no.such"));

        Assert.Contains("Css/Wording.fr.yaml", error.Message);
        Assert.Contains("no.such", error.Message);
    }

    private static Dictionary<string, string> Places(string folder, Language language) =>
        Of<Phrase>(Readers[folder](WordingFile.Open(folder, language))).ToDictionary(p => p.Name, p => string.Join(' ', p.Value.Places.Order()));

    private static IEnumerable<(string Name, T Value)> Of<T>(object wording) =>
        from property in wording.GetType().GetProperties()
        where property.PropertyType == typeof(T)
        select (property.Name, (T)property.GetValue(wording)!);
}
