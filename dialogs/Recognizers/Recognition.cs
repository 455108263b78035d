namespace StudentHealth.Recognizers;

/// <summary>
/// A number, an ordinal or a date found in a text, in the form in which Microsoft.Recognizers.Text gives it.
/// </summary>
/// <param name="Text">What was matched.</param>
/// <param name="Start">Where the match begins, from 0.</param>
/// <param name="End">Its last character, within the match.</param>
/// <param name="TypeName">"number", "ordinal", "datetimeV2.date", ...</param>
/// <param name="Resolution">
/// For numbers "subtype" and "value", a text in the notation of the culture that was asked; for dates "values",
/// a list of dictionaries with "timex", "type" and "value" or "start" and "end".
/// </param>
public sealed record Recognition(
    string Text,
    int Start,
    int End,
    string TypeName,
    IReadOnlyDictionary<string, object> Resolution);
