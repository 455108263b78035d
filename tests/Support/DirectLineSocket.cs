using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudentHealth.Tests.Support;

/// <summary>The stream of a conversation, as a client reads it.</summary>
public sealed class DirectLineSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public ClientWebSocket Socket => _socket;

    public static async Task<DirectLineSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var socket = new DirectLineSocket();
        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket._socket.ConnectAsync(new Uri(streamUrl), Token());
        return socket;
    }

    /// <summary>The next message as it is; null where the server has closed.</summary>
    public async Task<string?> ReadTextAsync()
    {
        var buffer = new byte[16 * 1024];
        var text = new MemoryStream();
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), Token());
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The next set of activities; signs of life are passed over.</summary>
    public async Task<JsonObject> ReadSetAsync()
    {
        string text;
        do
        {
            text = await ReadTextAsync() ?? throw new InvalidOperationException($"The server closed the stream: {_socket.CloseStatus} {_socket.CloseStatusDescription}");
        }
        while (text.Length == 0);

        return JsonSerializer.Deserialize<JsonObject>(text)!;
    }

    /// <summary>Reads until an activity fits, and gives all that were read, that one last.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadUntilAsync(Func<JsonObject, bool> fits)
    {
        var read = new List<JsonObject>();
        while (true)
        {
            foreach (var activity in (await ReadSetAsync())["activities"]!.AsArray())
            {
                read.Add(activity!.AsObject());
                if (fits(activity!.AsObject()))
                {
                    return read;
                }
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static CancellationToken Token() => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;
}
