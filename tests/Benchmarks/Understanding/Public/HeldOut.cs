namespace StudentHealth.Benchmarks.Understanding.Public;

/// <summary>
/// Guesses on messages that were not learned from, where a set has no validation part and nothing out of scope: a fifth of
/// each intent's examples is held out, and a fifth of the intents altogether, whose messages are then out of scope.
/// </summary>
internal static class HeldOut
{
    private const int Folds = 5;

    public static IReadOnlyList<JudgedGuess> Guesses(PublicSet set)
    {
        var guesses = new List<JudgedGuess>();
        var intents = set.Train.GroupBy(message => message.Intent).Select(intent => intent.ToList()).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (train, test) = (new List<Labelled>(), new List<Labelled>());
            for (var intent = 0; intent < intents.Count; intent++)
            {
                var isUnknown = intent % Folds == fold;
                for (var i = 0; i < intents[intent].Count; i++)
                {
                    if (i % Folds == fold)
                        test.Add(new Labelled(intents[intent][i].Text, isUnknown ? null : intents[intent][i].Intent));
                    else if (!isUnknown)
                        train.Add(intents[intent][i]);
                }
            }

            var engine = IntentEngine.Train(train, set.Language);
            guesses.AddRange(test.Select(message => new JudgedGuess(engine.Guess(message.Text), message.Intent)));
        }

        return guesses;
    }
}
