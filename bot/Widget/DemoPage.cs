using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StudentHealth.Bot.Hosting;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Widget;

/// <summary>The page at <c>/</c>: says what the service is, with the chat open in it.</summary>
internal sealed class DemoPage
{
    private static readonly string WebChatVersion = typeof(DemoPage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "WebChatVersion").Value!;

    private static readonly string[] ForTheScript = ["connecting", "open", "reconnecting", "failed", "send-box"];

    // Accented letters stay as they are: the page is UTF-8.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    // Static text and holes in turn: the holes are the odd ones.
    private readonly string[] _template = Read().Split("{{").SelectMany(static part => part.Split("}}", 2)).ToArray();

    private readonly InEachLanguage<IReadOnlyDictionary<string, string>> _wording = EmbeddedWording.Read("Widget");

    /// <param name="institution">Whose chat it is; null leaves the chat away.</param>
    /// <param name="nonce">Lets Web Chat write its styles, and nobody else.</param>
    public string Render(Language language, Institution? institution, string nonce)
    {
        var wording = _wording[language];
        var page = new StringBuilder(8192);
        for (var i = 0; i < _template.Length; i++)
        {
            page.Append(i % 2 == 0 ? _template[i] : Fill(_template[i], wording, language, institution, nonce));
        }

        return page.ToString();
    }

    private static string Fill(string hole, IReadOnlyDictionary<string, string> wording, Language language, Institution? institution, string nonce) => hole switch
    {
        "lang" => language.Code(),
        "current-fr" or "current-en" or "current-es" => LinkState(hole[^2..], language, institution),
        "chat-settings" => institution is null ? "hidden" : Settings(wording, language.Code(), institution, nonce),
        "chat-scripts" => institution is null
            ? ""
            : $"""
              <script src="/webchat/{WebChatVersion}/webchat.js" defer></script>
                <script src="/widget/demo.js" type="module"></script>
              """,
        _ => Html.Encode(wording[hole]),
    };

    private static string LinkState(string code, Language language, Institution? institution)
    {
        if (code == language.Code())
        {
            return " aria-current=\"page\"";
        }

        return institution?.Languages.Any(known => known.Code() == code) == false ? " hidden" : "";
    }

    private static string Settings(IReadOnlyDictionary<string, string> wording, string language, Institution institution, string nonce)
    {
        var words = ForTheScript.ToDictionary(static word => word, word => wording[word]);
        var json = Html.Encode(JsonSerializer.Serialize(words, WordingJson.Default.DictionaryStringString));
        return $"data-key=\"{Html.Encode(institution.Key)}\" data-accent=\"{institution.Colours.Accent}\" data-on-accent=\"{institution.Colours.OnAccent}\" data-locale=\"{language}\" data-nonce=\"{nonce}\" data-wording=\"{json}\"";
    }

    private static string Read()
    {
        using var stream = typeof(DemoPage).Assembly.GetManifestResourceStream("Widget.Page.demo.html")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
