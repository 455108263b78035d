using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace StudentHealth.Dialogs.Wire;

/// <summary>What the dialogs keep in state: the stack, and each prompt's options.</summary>
internal static class DialogStateFormat
{
    public static void Write(Utf8JsonWriter writer, DialogState stack)
    {
        writer.WriteStartArray();
        foreach (var instance in stack.DialogStack ?? [])
            Write(writer, instance);
        writer.WriteEndArray();
    }

    public static DialogState ReadStack(JsonElement json) => new(json.EnumerateArray().Select(ReadInstance).ToList());

    public static void Write(Utf8JsonWriter writer, DialogInstance instance)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, instance.Id);
        if (instance.Version is not null)
            writer.WriteString("version"u8, instance.Version);
        if (instance.StackIndex is { } index)
            writer.WriteNumber("stackIndex"u8, index);
        if (instance.State is not null)
        {
            writer.WritePropertyName("state"u8);
            StateFormat.WriteMap(writer, instance.State);
        }

        writer.WriteEndObject();
    }

    public static DialogInstance ReadInstance(JsonElement json) => new()
    {
        Id = Field(json, "id")?.GetString(),
        Version = Field(json, "version")?.GetString(),
        StackIndex = Field(json, "stackIndex")?.GetInt32(),
        State = Field(json, "state") is { } state ? StateFormat.Read(state) as IDictionary<string, object> : null,
    };

    public static void Write(Utf8JsonWriter writer, PromptOptions options)
    {
        writer.WriteStartObject();
        WriteSdk(writer, "prompt", options.Prompt);
        WriteSdk(writer, "retryPrompt", options.RetryPrompt);
        WriteSdk(writer, "choices", options.Choices);
        if (options.Style is { } style)
            writer.WriteString("style"u8, style.ToString());
        if (options.Validations is not null)
        {
            writer.WritePropertyName("validations"u8);
            StateFormat.Write(writer, options.Validations);
        }

        if (options.RecognizeLanguage is not null)
            writer.WriteString("recognizeLanguage"u8, options.RecognizeLanguage);
        writer.WriteEndObject();
    }

    public static PromptOptions ReadOptions(JsonElement json) => new()
    {
        Prompt = ReadSdk<Activity>(json, "prompt"),
        RetryPrompt = ReadSdk<Activity>(json, "retryPrompt"),
        Choices = ReadSdk<List<Choice>>(json, "choices"),
        Style = Field(json, "style") is { } style ? Enum.Parse<ListStyle>(style.GetString()!) : null,
        Validations = Field(json, "validations") is { } validations ? StateFormat.Read(validations) : null,
        RecognizeLanguage = Field(json, "recognizeLanguage")?.GetString(),
    };

    private static JsonElement? Field(JsonElement json, string name) => json.TryGetProperty(name, out var field) ? field : null;

    private static void WriteSdk(Utf8JsonWriter writer, string name, object? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(SdkJson.Write(value));
        }
    }

    private static T? ReadSdk<T>(JsonElement json, string name)
        where T : class => Field(json, name) is { } field ? SdkJson.Read<T>(field.GetRawText()) : null;
}
