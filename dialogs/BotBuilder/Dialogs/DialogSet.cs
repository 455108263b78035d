using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs that can be started by id, and where their stack is kept.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A set inside a container, which keeps the stack.</summary>
    public DialogSet()
    {
    }

    /// <summary>Set for all dialogs of the set, and for those added later.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                SetTelemetryClient(dialog);
            }
        }
    }

    /// <summary>Changes when a dialog is added, or one's own version changes.</summary>
    public virtual string GetVersion()
    {
        if (_version is null)
        {
            var versions = new StringBuilder();
            foreach (var (id, dialog) in _dialogs.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                versions.Append(id).Append('=').Append(dialog.GetVersion()).Append(';');
            }

            _version = StringUtils.Hash(versions.ToString());
        }

        return _version;
    }

    /// <summary>Adds a dialog and those it depends on. One whose id is taken by another gets a number behind it.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;

        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FindFreeId(dialog.Id);
        }

        SetTelemetryClient(dialog);
        _dialogs.Add(dialog.Id, dialog);
        if (dialog is IDialogDependencies dependent)
        {
            foreach (var dependency in dependent.GetDependencies())
            {
                Add(dependency);
            }
        }

        return this;
    }

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <returns>The dialog, or null where the set has none of this id.</returns>
    public Dialog Find(string dialogId)
    {
        Arguments.RejectBlank(dialogId, nameof(dialogId));
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    // Two containers may hold each other: setting what is set already would never end.
    private void SetTelemetryClient(Dialog dialog)
    {
        if (!ReferenceEquals(dialog.TelemetryClient, _telemetryClient))
        {
            dialog.TelemetryClient = _telemetryClient;
        }
    }

    private string FindFreeId(string id)
    {
        var number = 2;
        while (_dialogs.ContainsKey($"{id}{number}"))
        {
            number++;
        }

        return $"{id}{number}";
    }
}
