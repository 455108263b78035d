using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.BotBuilder;

public sealed class BotStateTests
{
    private readonly CountingStorage storage = new();
    private readonly TurnContext turn = new(new TestAdapter(), new Activity
    {
        Type = ActivityTypes.Message,
        ChannelId = "test",
        From = new ChannelAccount("u"),
        Conversation = new ConversationAccount(id: "c"),
    });

    [Fact]
    public async Task State_is_read_once_and_written_only_when_it_changed()
    {
        var state = new UserState(storage);
        var count = state.CreateProperty<int>("count");

        await state.SaveChangesAsync(turn);
        Assert.Equal((0, 0), (storage.Reads, storage.Writes));

        await count.SetAsync(turn, 1);
        await count.SetAsync(turn, 2);
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal((1, 1), (storage.Reads, storage.Writes));

        await state.SaveChangesAsync(turn, force: true);
        Assert.Equal((1, 2), (storage.Reads, storage.Writes));
    }

    [Fact]
    public async Task A_change_inside_a_stored_object_is_a_change()
    {
        var state = new UserState(storage);
        var property = state.CreateProperty<List<string>>("list");
        (await property.GetAsync(turn, () => [])).Add("a");
        await state.SaveChangesAsync(turn);

        (await property.GetAsync(turn)).Add("b");

        Assert.True(state.GetCachedState(turn).IsChanged());
        await state.SaveChangesAsync(turn);
        Assert.Equal(2, storage.Writes);
        Assert.False(state.GetCachedState(turn).IsChanged());
    }

    [Fact]
    public async Task Each_state_has_its_own_key()
    {
        foreach (var state in new BotState[] { new UserState(storage), new ConversationState(storage), new PrivateConversationState(storage) })
        {
            await state.CreateProperty<int>("x").SetAsync(turn, 1);
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(["test/users/u", "test/conversations/c", "test/conversations/c/users/u"], storage.Keys);
    }

    [Fact]
    public async Task An_activity_that_says_not_whose_state_it_is_cannot_be_answered()
    {
        turn.Activity.From = null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(storage).LoadAsync(turn));
        turn.Activity.Conversation = null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(storage).LoadAsync(turn));
        turn.Activity.ChannelId = null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(storage).LoadAsync(turn));
    }

    [Fact]
    public async Task Without_a_value_a_property_is_the_default_of_its_type()
    {
        var state = new UserState(storage);

        Assert.Equal(0, await state.CreateProperty<int>("i").GetAsync(turn));
        Assert.False(await state.CreateProperty<bool>("b").GetAsync(turn));
        Assert.Null(await state.CreateProperty<string>("s").GetAsync(turn));
        Assert.Equal(5, await state.CreateProperty<int>("i").GetAsync(turn, () => 5));
        Assert.Equal(5, await state.CreateProperty<int>("i").GetAsync(turn, () => 6));
    }

    [Fact]
    public async Task A_stored_null_stays_null_and_a_factory_is_asked_each_time()
    {
        var property = new UserState(storage).CreateProperty<string>("s");

        Assert.Null(await property.GetAsync(turn, () => null!));
        Assert.Equal("x", await property.GetAsync(turn, () => "x"));
    }

    [Fact]
    public async Task Cleared_state_is_written_empty_and_deleted_state_is_gone()
    {
        var state = new ConversationState(storage);
        var property = state.CreateProperty<string>("s");
        await property.SetAsync(turn, "x");
        await state.SaveChangesAsync(turn);

        await state.ClearStateAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(2, storage.Writes);
        await state.LoadAsync(turn, force: true);
        Assert.Null(await property.GetAsync(turn));

        await state.DeleteAsync(turn);
        Assert.Empty(storage.Keys);
        Assert.Null(state.GetCachedState(turn));
    }

    [Fact]
    public async Task Loading_by_force_drops_what_was_not_saved()
    {
        var state = new ConversationState(storage);
        var property = state.CreateProperty<Poco>("p");
        await property.SetAsync(turn, new Poco { Name = "saved" });
        await state.SaveChangesAsync(turn);
        (await property.GetAsync(turn)).Name = "not saved";

        await state.LoadAsync(turn, force: true);

        Assert.Equal("saved", (await property.GetAsync(turn)).Name);
    }

    [Fact]
    public async Task A_deleted_property_is_absent()
    {
        var state = new ConversationState(storage);
        var property = state.CreateProperty<int>("i");
        await property.SetAsync(turn, 1);

        await property.DeleteAsync(turn);

        Assert.Equal(7, await property.GetAsync(turn, () => 7));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_property_has_a_name(string? name)
    {
        Assert.Throws<ArgumentNullException>(() => new UserState(storage).CreateProperty<int>(name));
    }

    [Fact]
    public async Task A_value_that_the_storage_gave_in_another_type_is_converted()
    {
        var state = new ConversationState(storage);
        await state.CreateProperty<int>("i").SetAsync(turn, 5);

        Assert.Equal(5L, await state.CreateProperty<long>("i").GetAsync(turn));
    }

    [Fact]
    public async Task Storage_with_something_else_under_the_key_is_an_error()
    {
        await storage.WriteAsync(new Dictionary<string, object> { ["test/conversations/c"] = "no state" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(storage).LoadAsync(turn));
    }

    [Fact]
    public async Task Auto_save_saves_all_states_after_the_turn()
    {
        var user = new UserState(storage);
        var conversation = new ConversationState(storage);
        var turns = user.CreateProperty<int>("turns");
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c")).Use(new AutoSaveStateMiddleware(user).Add(conversation));

        await new TestFlow(adapter, async (context, cancellationToken) =>
        {
            var count = await turns.GetAsync(context, () => 0, cancellationToken) + 1;
            await turns.SetAsync(context, count, cancellationToken);
            await conversation.CreateProperty<string>("last").SetAsync(context, context.Activity.Text, cancellationToken);
            await context.SendActivityAsync($"{count}", cancellationToken: cancellationToken);
        })
            .Test("a", "1")
            .Test("b", "2")
            .StartTestAsync();

        Assert.Equal(4, storage.Writes);
    }

    internal sealed class Poco
    {
        public string Name { get; set; } = "";
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly IStorage inner = new MemoryStorage();

        public List<string> Keys { get; } = [];

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            Keys.AddRange(changes.Keys.Except(Keys));
            return inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Keys.RemoveAll(keys.Contains);
            return inner.DeleteAsync(keys, cancellationToken);
        }
    }
}
