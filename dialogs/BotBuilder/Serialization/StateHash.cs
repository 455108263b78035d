namespace StudentHealth.BotBuilder.Serialization;

internal static class StateHash
{
    public static string Of(object state) => SchemaJson.Text(state);
}
