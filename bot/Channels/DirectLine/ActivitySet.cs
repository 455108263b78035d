using System.Buffers;
using System.Globalization;
using System.Text;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>Writes <c>{"activities":[…],"watermark":"7"}</c> from activities that are JSON already.</summary>
internal sealed class ActivitySet
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private bool _isEmpty = true;

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public int Length => _buffer.WrittenCount;

    /// <summary>Begins another one; what <see cref="Written"/> gave before is gone.</summary>
    public void Begin()
    {
        _buffer.ResetWrittenCount();
        _buffer.Write("{\"activities\":["u8);
        _isEmpty = true;
    }

    public void Add(ReadOnlyMemory<byte> activity)
    {
        if (!_isEmpty)
        {
            _buffer.Write(","u8);
        }

        _buffer.Write(activity.Span);
        _isEmpty = false;
    }

    public void End(long watermark)
    {
        _buffer.Write("],\"watermark\":\""u8);
        _buffer.Write(Encoding.UTF8.GetBytes(watermark.ToString(CultureInfo.InvariantCulture)));
        _buffer.Write("\"}"u8);
    }

    public void Add(LogPage page)
    {
        foreach (var entry in page.Entries)
        {
            Add(entry.Json);
        }
    }
}
