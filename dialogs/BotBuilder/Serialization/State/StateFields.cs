using System.Text.Json;

namespace StudentHealth.BotBuilder.Serialization;

internal static class StateFields
{
    /// <summary>Steps through an object's fields. A field that the reader of a type does not know, it skips: a newer release wrote it.</summary>
    /// <param name="reader">At the start of the object, or at the last token of a field's value; afterwards at the next value, or at the object's end.</param>
    /// <param name="name">The next field; null at the end.</param>
    public static bool Next(ref Utf8JsonReader reader, out string name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            name = null;
            return false;
        }

        name = reader.GetString();
        reader.Read();
        return true;
    }
}
