using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Dialogs.Differential;

/// <summary>Plays a scenario on our framework, its state stored as the service stores it, and writes down what driver.js does.</summary>
internal static class ScenarioPlay
{
    public static async Task<JsonArray> RunAsync(Scenario scenario)
    {
        var state = new ConversationState(new JsonStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        foreach (var definition in scenario.Dialogs)
        {
            dialogs.Add(ScenarioDialogs.Build(definition));
        }

        var conversation = TestAdapter.CreateConversation("scenario");
        conversation.ChannelId = scenario.Channel;
        var adapter = new TestAdapter(conversation) { Locale = scenario.Locale };

        var turns = new JsonArray();
        foreach (var message in scenario.Messages)
        {
            var turn = new JsonObject();
            var activity = Activity(message, scenario.Locale);
            await adapter.ProcessActivityAsync(activity, async (context, token) =>
            {
                await TurnAsync(scenario, await dialogs.CreateContextAsync(context, token), turn);
                await state.SaveChangesAsync(context, cancellationToken: token);
            });

            var replies = new JsonArray();
            while (adapter.GetNextReply() is { } reply)
            {
                replies.Add(Line((Activity)reply));
            }

            turns.Add(new JsonObject
            {
                ["said"] = activity.Text ?? activity.Name,
                ["replies"] = replies,
                ["status"] = turn["status"]?.DeepClone(),
                ["result"] = turn["result"]?.DeepClone(),
            });
        }

        return turns;
    }

    private static async Task TurnAsync(Scenario scenario, DialogContext dc, JsonObject turn)
    {
        try
        {
            var result = await CommandAsync(dc) ?? await dc.ContinueDialogAsync();
            if (result.Status == DialogTurnStatus.Empty && dc.Context.Activity is { Type: ActivityTypes.Message } message && !message.Text.StartsWith('!'))
            {
                result = await dc.BeginDialogAsync(scenario.Start);
            }

            turn["status"] = JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString());
            turn["result"] = ScenarioDialogs.Show(result.Result);
        }
        catch (Exception)
        {
            // The wording of errors is each framework's own.
            turn["status"] = "error";
        }
    }

    private static async Task<DialogTurnResult?> CommandAsync(DialogContext dc)
    {
        var words = (dc.Context.Activity.Text ?? string.Empty).Split(' ');
        switch (words[0])
        {
            case "!cancel":
                return await dc.CancelAllDialogsAsync();
            case "!begin":
                return await dc.BeginDialogAsync(words[1]);
            case "!replace":
                return await dc.ReplaceDialogAsync(words[1]);
            case "!reprompt":
                await dc.RepromptDialogAsync();
                return new DialogTurnResult(DialogTurnStatus.Waiting);
            case "!end":
                return await dc.EndDialogAsync("ended");
            default:
                return null;
        }
    }

    private static Activity Activity(JsonElement message, string locale) => message.ValueKind == JsonValueKind.String
        ? new Activity { Type = ActivityTypes.Message, Text = message.GetString(), Locale = locale }
        : new Activity { Type = message.GetProperty("type").GetString(), Name = message.GetProperty("name").GetString() };

    private static JsonObject Line(Activity activity)
    {
        var line = new JsonObject
        {
            ["type"] = activity.Type,
            ["text"] = string.IsNullOrEmpty(activity.Text) ? null : activity.Text,
            ["inputHint"] = activity.InputHint,
        };
        if (activity.SuggestedActions?.Actions is { Count: > 0 } actions)
        {
            line["actions"] = Buttons(actions);
        }

        if (activity.Attachments is { Count: > 0 } attachments)
        {
            line["cards"] = new JsonArray([.. attachments.Select(Card)]);
        }

        return line;
    }

    private static JsonObject Card(Attachment attachment)
    {
        var card = Assert.IsType<HeroCard>(attachment.Content);
        return new JsonObject { ["contentType"] = attachment.ContentType, ["text"] = card.Text, ["buttons"] = Buttons(card.Buttons) };
    }

    private static JsonArray Buttons(IEnumerable<CardAction> actions) =>
        new([.. actions.Select(action => new JsonObject { ["type"] = action.Type, ["title"] = action.Title, ["value"] = action.Value?.ToString() })]);
}
