using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>What is said outside the guided conversations.</summary>
public sealed class TalkWording
{
    private static readonly InEachLanguage<TalkWording> Wording = WordingFile.Read("Talk", file => new TalkWording(file));

    internal TalkWording(WordingFile file)
    {
        LanguageName = file.Text("name");
        Greeting = file.Text("greeting.text");
        GreetingWithCalls = file.Text("greeting.withCalls");
        Hello = new SmallTalk(file, "hello");
        Thanks = new SmallTalk(file, "thanks");
        Bye = new SmallTalk(file, "bye");
        Menu = file.Text("menu.text");
        MenuWords = file.List("menu.words");
        More = file.Label("more.label");
        NoMore = file.Text("more.none");
        Helpful = file.Label("helpful.label");
        HelpfulReply = file.Text("helpful.reply");
        NotHelpful = file.Label("notHelpful.label");
        NotHelpfulReply = file.Phrase("notHelpful.reply");
        NotHelpfulReplyWithCall = file.Phrase("notHelpful.call");
        Unsure = file.Text("unsure.text");
        SomethingElse = file.Label("unsure.somethingElse");
        SomethingElseReply = file.Text("unsure.reply");
        Unknown = file.Text("unknown.first");
        UnknownAgain = file.Phrase("unknown.again");
        UnknownAgainWithCall = file.Phrase("unknown.call");
        UnknownThird = file.Phrase("unknown.third");
        UnknownThirdWithCall = file.Phrase("unknown.thirdCall");
        UnknownFourth = file.Phrase("unknown.fourth");
        UnknownFourthWithCall = file.Phrase("unknown.fourthCall");
        NoOtherRule = file.Text("noOtherRule");
        Beginnings = file.List("beginnings");
        FollowUpStarts = file.List("followUpStarts");
        NextCall = file.Label("call.next");
        OtherCall = file.Label("call.other");
        NextCallOffer = file.Phrase("call.offer");
        Wordless = file.Text("wordless");
        Empty = file.Text("empty");
        Attachment = file.Text("attachment");
        TooLong = file.Text("tooLong");
        OtherLanguage = file.Text("otherLanguage");
        AskLanguage = file.Text("language.ask");
        LanguageLabel = file.Label("language.label");
        LanguageSwitched = file.Text("language.switched");
        LanguageWords = file.List("language.words");
        RetryChoice = file.Text("retryChoice");
        ExitWords = file.List("exit.words");
        ExitReply = file.Text("exit.reply");
        ExitHint = file.Text("exit.hint");
        QuestionStarts = file.List("questionStarts");
        Ordinals = [.. file.List("ordinals").Select(words => words.Split('|'))];
    }

    public string LanguageName { get; }

    public string Greeting { get; }

    public string GreetingWithCalls { get; }

    public SmallTalk Hello { get; }

    public SmallTalk Thanks { get; }

    public SmallTalk Bye { get; }

    public string Menu { get; }

    public IReadOnlyList<string> MenuWords { get; }

    public Label More { get; }

    public string NoMore { get; }

    public Label Helpful { get; }

    public string HelpfulReply { get; }

    public Label NotHelpful { get; }

    public Phrase NotHelpfulReply { get; }

    public Phrase NotHelpfulReplyWithCall { get; }

    public string Unsure { get; }

    public Label SomethingElse { get; }

    public string SomethingElseReply { get; }

    public string Unknown { get; }

    public Phrase UnknownAgain { get; }

    public Phrase UnknownAgainWithCall { get; }

    public Phrase UnknownThird { get; }

    public Phrase UnknownThirdWithCall { get; }

    public Phrase UnknownFourth { get; }

    public Phrase UnknownFourthWithCall { get; }

    /// <summary>Said before an answer that is the same for the situation that was named.</summary>
    public string NoOtherRule { get; }

    /// <summary>Beginnings of a sentence that alone say nothing.</summary>
    public IReadOnlyList<string> Beginnings { get; }

    /// <summary>What goes on with an answer, asked or not: "and", "what if".</summary>
    public IReadOnlyList<string> FollowUpStarts { get; }

    public Label NextCall { get; }

    public Label OtherCall { get; }

    public Phrase NextCallOffer { get; }

    public string Wordless { get; }

    public string Empty { get; }

    public string Attachment { get; }

    public string TooLong { get; }

    public string OtherLanguage { get; }

    public string AskLanguage { get; }

    public Label LanguageLabel { get; }

    public string LanguageSwitched { get; }

    public IReadOnlyList<string> LanguageWords { get; }

    public string RetryChoice { get; }

    public IReadOnlyList<string> ExitWords { get; }

    public string ExitReply { get; }

    public string ExitHint { get; }

    public IReadOnlyList<string> QuestionStarts { get; }

    /// <summary>How the first, the second, ... of a list is named.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Ordinals { get; }

    public static TalkWording In(Language language) => Wording[language];

    public static IReadOnlyList<TalkWording> All => Wording.All;
}

/// <summary>A courtesy: how it is said, and what is answered.</summary>
public sealed class SmallTalk
{
    internal SmallTalk(WordingFile file, string name)
    {
        Reply = file.Text($"smallTalk.{name}");
        Words = file.List($"smallTalk.{name}Words");
    }

    public string Reply { get; }

    public IReadOnlyList<string> Words { get; }
}
