using Microsoft.Bot.Builder;

namespace StudentHealth.Unit.BotBuilder;

public sealed class MemoryStorageTests
{
    private readonly IStorage storage = new MemoryStorage();

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        var item = new Item { Name = "a", Tags = ["x"] };
        await WriteAsync(item);
        item.Name = "b";
        item.Tags.Add("y");

        var read = await ReadAsync<Item>();
        Assert.Equal("a", read.Name);
        Assert.Equal(["x"], read.Tags);

        read.Name = "c";
        Assert.Equal("a", (await ReadAsync<Item>()).Name);
    }

    [Fact]
    public async Task Any_type_comes_back_as_itself_within_other_objects_too()
    {
        await WriteAsync(new Holder { Any = new Item { Name = "inner" }, Shape = new Circle { Radius = 2 }, field = 4 });

        var read = await ReadAsync<Holder>();

        Assert.Equal("inner", Assert.IsType<Item>(read.Any).Name);
        Assert.Equal(2, Assert.IsType<Circle>(read.Shape).Radius);
        Assert.Equal(4, read.field);
    }

    [Fact]
    public async Task An_item_with_an_old_eTag_is_not_written()
    {
        await WriteAsync(new Versioned { Name = "1" });
        var mine = await ReadAsync<Versioned>();
        var theirs = await ReadAsync<Versioned>();
        theirs.Name = "2";
        await WriteAsync(theirs);

        mine.Name = "3";
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(mine));

        Assert.Equal("2", (await ReadAsync<Versioned>()).Name);
    }

    [Fact]
    public async Task An_item_without_an_eTag_is_written_only_the_first_time()
    {
        await WriteAsync(new Versioned());

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Versioned()));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Versioned { ETag = "" }));
    }

    [Fact]
    public async Task A_star_overwrites_and_each_write_gives_a_new_eTag()
    {
        await WriteAsync(new Versioned { Name = "1" });
        var first = (await ReadAsync<Versioned>()).ETag;

        await WriteAsync(new Versioned { Name = "2", ETag = "*" });

        var read = await ReadAsync<Versioned>();
        Assert.Equal("2", read.Name);
        Assert.NotEqual(first, read.ETag);
        Assert.NotEqual("*", read.ETag);
    }

    [Fact]
    public async Task What_does_not_exist_is_left_out_and_can_be_deleted()
    {
        await storage.DeleteAsync(["nothing"]);

        Assert.Empty(await storage.ReadAsync(["nothing"]));
    }

    [Fact]
    public async Task Typed_reading_leaves_out_other_types()
    {
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item(), ["b"] = new Versioned() });

        Assert.Equal(["a"], (await storage.ReadAsync<Item>(["a", "b"])).Keys);
    }

    [Fact]
    public async Task Null_is_no_argument()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.ReadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.WriteAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.DeleteAsync(null!));
    }

    private Task WriteAsync(object item) => storage.WriteAsync(new Dictionary<string, object> { ["key"] = item });

    private async Task<T> ReadAsync<T>() => (T)(await storage.ReadAsync(["key"]))["key"];

    internal interface IShape;

    internal sealed class Circle : IShape
    {
        public int Radius { get; set; }
    }

    internal sealed class Item
    {
        public string Name { get; set; } = "";

        public List<string> Tags { get; set; } = [];
    }

    internal sealed class Holder
    {
        public int field;

        public object? Any { get; set; }

        public IShape? Shape { get; set; }
    }

    internal sealed class Versioned : IStoreItem
    {
        public string Name { get; set; } = "";

        public string? ETag { get; set; }
    }
}
