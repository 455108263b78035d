using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>What the dialogs keep in state: the stack, and each prompt's options.</summary>
internal static class DialogStateTypes
{
    public static void Register()
    {
        var instance = new DialogInstanceCodec();
        StateTypes.Register<DialogInstance>(instance);
        StateTypes.Register<DialogState>(new DialogStackCodec(instance));
        StateTypes.Register<PromptOptions>(new PromptOptionsCodec());
        StateTypes.Register("choice", SchemaJson.Info<Choice>());
        StateTypes.Register("foundChoice", SchemaJson.Info<FoundChoice>());
        StateTypes.Register("dateTimeResolution", SchemaJson.Info<DateTimeResolution>());
    }

    private sealed class DialogStackCodec(DialogInstanceCodec instance) : StateCodec("dialogs", typeof(DialogState))
    {
        public override void Write(Utf8JsonWriter writer, object value, StateFormat format) =>
            StateItems.Write(writer, ((DialogState)value).DialogStack ?? [], instance, format);

        public override object Read(ref Utf8JsonReader reader, StateFormat format) =>
            new DialogState(StateItems.Read<DialogInstance>(ref reader, instance, format));
    }

    private sealed class DialogInstanceCodec() : StateCodec("dialog", typeof(DialogInstance))
    {
        public override void Write(Utf8JsonWriter writer, object value, StateFormat format)
        {
            var instance = (DialogInstance)value;
            writer.WriteStartObject();
            writer.WriteString("id"u8, instance.Id);
            if (instance.Version is not null)
            {
                writer.WriteString("version"u8, instance.Version);
            }

            if (instance.StackIndex is { } index)
            {
                writer.WriteNumber("stackIndex"u8, index);
            }

            if (instance.State is not null)
            {
                writer.WritePropertyName("state"u8);
                format.WriteMap(writer, instance.State);
            }

            writer.WriteEndObject();
        }

        public override object Read(ref Utf8JsonReader reader, StateFormat format)
        {
            var instance = new DialogInstance();
            while (StateFields.Next(ref reader, out var field))
            {
                switch (field)
                {
                    case "id":
                        instance.Id = reader.GetString();
                        break;

                    case "version":
                        instance.Version = reader.GetString();
                        break;

                    case "stackIndex":
                        instance.StackIndex = reader.GetInt32();
                        break;

                    case "state":
                        StateItems.Expect(ref reader, JsonTokenType.StartObject);
                        instance.State = format.Read(ref reader) as IDictionary<string, object>;
                        break;

                    default:
                        reader.Skip();
                        break;
                }
            }

            return instance;
        }
    }
}
