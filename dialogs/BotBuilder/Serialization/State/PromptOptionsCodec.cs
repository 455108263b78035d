using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace StudentHealth.BotBuilder.Serialization;

internal sealed class PromptOptionsCodec() : StateCodec("promptOptions", typeof(PromptOptions))
{
    public override void Write(Utf8JsonWriter writer, object value, StateFormat format)
    {
        var options = (PromptOptions)value;
        writer.WriteStartObject();
        WriteActivity(writer, "prompt", options.Prompt);
        WriteActivity(writer, "retryPrompt", options.RetryPrompt);
        if (options.Choices is not null)
        {
            writer.WriteStartArray("choices"u8);
            foreach (var choice in options.Choices)
            {
                JsonSerializer.Serialize(writer, choice, SchemaJson.Info<Choice>());
            }

            writer.WriteEndArray();
        }

        if (options.Style is { } style)
        {
            writer.WriteString("style"u8, style.ToString());
        }

        if (options.Validations is not null)
        {
            writer.WritePropertyName("validations"u8);
            format.Write(writer, options.Validations);
        }

        if (options.RecognizeLanguage is not null)
        {
            writer.WriteString("recognizeLanguage"u8, options.RecognizeLanguage);
        }

        writer.WriteEndObject();
    }

    public override object Read(ref Utf8JsonReader reader, StateFormat format)
    {
        var options = new PromptOptions();
        while (StateFields.Next(ref reader, out var field))
        {
            switch (field)
            {
                case "prompt":
                    options.Prompt = ReadActivity(ref reader);
                    break;

                case "retryPrompt":
                    options.RetryPrompt = ReadActivity(ref reader);
                    break;

                case "choices":
                    options.Choices = ReadChoices(ref reader);
                    break;

                case "style":
                    options.Style = Enum.Parse<ListStyle>(reader.GetString());
                    break;

                case "validations":
                    options.Validations = format.Read(ref reader);
                    break;

                case "recognizeLanguage":
                    options.RecognizeLanguage = reader.GetString();
                    break;

                default:
                    reader.Skip();
                    break;
            }
        }

        return options;
    }

    private static void WriteActivity(Utf8JsonWriter writer, string name, Activity activity)
    {
        if (activity is not null)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, activity, SchemaJson.Info<Activity>());
        }
    }

    private static Activity ReadActivity(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, SchemaJson.Info<Activity>());

    private static List<Choice> ReadChoices(ref Utf8JsonReader reader)
    {
        StateItems.Expect(ref reader, JsonTokenType.StartArray);
        var choices = new List<Choice>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            choices.Add(JsonSerializer.Deserialize(ref reader, SchemaJson.Info<Choice>()));
        }

        return choices;
    }
}
