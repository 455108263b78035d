using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>What is said about calls.</summary>
public sealed class BookingWording
{
    private static readonly InEachLanguage<BookingWording> Wording = WordingFile.Read("Appointments", file => new BookingWording(file));

    private readonly InEachLanguage<string> _languageNames;

    internal BookingWording(WordingFile file)
    {
        _languageNames = new InEachLanguage<string>(language => file.Text($"languageName.{language.Code()}"));
        BackTo = file.Text("backTo");
        NoAdvisers = file.Phrase("none.advisers");
        NoTimes = file.Phrase("none.times");
        AskLanguage = file.Text("language.ask");
        AskDay = file.Text("day.ask");
        RetryDay = file.Text("day.retry");
        OtherDays = file.Label("day.other");
        WhichDay = file.Phrase("day.which");
        AskTime = file.Phrase("time.ask");
        RetryTime = file.Text("time.retry");
        OtherTimes = file.Label("time.other");
        AnotherDay = file.Label("time.otherDay");
        Past = file.Text("notice.past");
        TooFar = file.Phrase("notice.tooFar");
        Holiday = file.Phrase("notice.holiday");
        Closed = file.Phrase("notice.closed");
        Full = file.Phrase("notice.full");
        HourNotFree = file.Phrase("notice.hour");
        NoneInRange = file.Text("notice.noneInRange");
        Taken = file.Text("notice.taken");
        AskPhone = file.Text("phone.ask");
        RetryPhone = file.Text("phone.retry");
        AskConsent = file.Text("consent.ask");
        Consent = [file.Label("consent.yes"), file.Label("consent.no")];
        ConsentRefused = file.Phrase("consent.refused");
        AskConfirm = file.Phrase("confirm.ask");
        AskConfirmMove = file.Phrase("confirm.move");
        YourTime = file.Phrase("confirm.yourTime");
        Confirm = [file.Label("confirm.yes"), file.Label("confirm.time"), file.Label("confirm.phone"), file.Label("confirm.no")];
        ConfirmMove = [file.Label("confirm.yesMove"), file.Label("confirm.time"), file.Label("confirm.keep")];
        Booked = file.Phrase("booked.text");
        Moved = file.Phrase("booked.moved");
        Prepare = file.Text("booked.prepare");
        Existing = file.Phrase("existing.text");
        MoveCall = file.Label("existing.move");
        CancelCall = file.Label("existing.cancel");
        Stopped = file.Text("stopped.text");
        Unchanged = file.Phrase("stopped.unchanged");
        NothingBooked = file.Text("nothing");
        AskCancel = file.Phrase("cancel.ask");
        Cancel = [file.Label("cancel.yes"), file.Label("cancel.move"), file.Label("cancel.no")];
        Cancelled = file.Text("cancel.done");
    }

    public string BackTo { get; }

    public Phrase NoAdvisers { get; }

    public Phrase NoTimes { get; }

    public string AskLanguage { get; }

    public string AskDay { get; }

    public string RetryDay { get; }

    public Label OtherDays { get; }

    public Phrase WhichDay { get; }

    public Phrase AskTime { get; }

    public string RetryTime { get; }

    public Label OtherTimes { get; }

    public Label AnotherDay { get; }

    public string Past { get; }

    public Phrase TooFar { get; }

    public Phrase Holiday { get; }

    public Phrase Closed { get; }

    public Phrase Full { get; }

    public Phrase HourNotFree { get; }

    public string NoneInRange { get; }

    public string Taken { get; }

    public string AskPhone { get; }

    public string RetryPhone { get; }

    public string AskConsent { get; }

    /// <summary>Yes, no.</summary>
    public IReadOnlyList<Label> Consent { get; }

    public Phrase ConsentRefused { get; }

    public Phrase AskConfirm { get; }

    public Phrase AskConfirmMove { get; }

    public Phrase YourTime { get; }

    /// <summary>Yes, change the time, change the number, no.</summary>
    public IReadOnlyList<Label> Confirm { get; }

    /// <summary>Yes, change the time, no.</summary>
    public IReadOnlyList<Label> ConfirmMove { get; }

    public Phrase Booked { get; }

    public Phrase Moved { get; }

    public string Prepare { get; }

    public Phrase Existing { get; }

    public Label MoveCall { get; }

    public Label CancelCall { get; }

    public string Stopped { get; }

    public Phrase Unchanged { get; }

    public string NothingBooked { get; }

    public Phrase AskCancel { get; }

    /// <summary>Yes, move it, no.</summary>
    public IReadOnlyList<Label> Cancel { get; }

    public string Cancelled { get; }

    public static BookingWording In(Language language) => Wording[language];

    /// <summary>As after "in": "français".</summary>
    public string LanguageName(Language language) => _languageNames[language];
}
