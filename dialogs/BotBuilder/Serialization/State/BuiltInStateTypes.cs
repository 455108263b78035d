using System.Text.Json;
using Microsoft.Bot.Schema;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>The types that state may hold without anybody registering them.</summary>
internal static class BuiltInStateTypes
{
    public static void Register()
    {
        RegisterPrimitives(StatePrimitivesContext.Default);
        RegisterSchema();
        DialogStateTypes.Register();

        // Lists and maps of anything are JSON as it is: only the array needs a name.
        var any = new AnyStateCodec();
        StateTypes.Add(any);
        StateTypes.Add(new ArrayStateCodec<object>(any));
    }

    private static void RegisterPrimitives(StatePrimitivesContext types)
    {
        StateTypes.Register("string", types.String);
        StateTypes.Register("bool", types.Boolean);
        StateTypes.Add(new JsonStateCodec<byte>("byte", types.Byte));
        StateTypes.Register("bytes", types.ByteArray);
        StateTypes.Register("short", types.Int16);
        StateTypes.Register("int", types.Int32);
        StateTypes.Register("uint", types.UInt32);
        StateTypes.Register("long", types.Int64);
        StateTypes.Register("ulong", types.UInt64);
        StateTypes.Register("float", types.Single);
        StateTypes.Register("double", types.Double);
        StateTypes.Register("decimal", types.Decimal);
        StateTypes.Register("char", types.Char);
        StateTypes.Register("guid", types.Guid);
        StateTypes.Register("datetime", types.DateTime);
        StateTypes.Register("instant", types.DateTimeOffset);
        StateTypes.Register("date", types.DateOnly);
        StateTypes.Register("time", types.TimeOnly);
        StateTypes.Register("duration", types.TimeSpan);
        StateTypes.Register("uri", types.Uri);
        StateTypes.Register("json", types.JsonElement);
    }

    private static void RegisterSchema()
    {
        RegisterSchema<Activity>("activity");
        RegisterSchema<ConversationReference>("conversationReference");
        RegisterSchema<ConversationAccount>("conversationAccount");
        RegisterSchema<ChannelAccount>("channelAccount");
        RegisterSchema<Attachment>("attachment");
        RegisterSchema<Entity>("entity");
        RegisterSchema<CardAction>("cardAction");
        RegisterSchema<SuggestedActions>("suggestedActions");
        RegisterSchema<HeroCard>("heroCard");
    }

    private static void RegisterSchema<T>(string name) => StateTypes.Register(name, SchemaJson.Info<T>());

    /// <summary>For arrays of anything, and an object that is nothing else.</summary>
    private sealed class AnyStateCodec() : StateCodec("any", typeof(object))
    {
        public override void Write(Utf8JsonWriter writer, object value, StateFormat format)
        {
            if (value.GetType() == typeof(object))
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
            }
            else
            {
                format.Write(writer, value);
            }
        }

        public override object Read(ref Utf8JsonReader reader, StateFormat format) => format.Read(ref reader);
    }
}
