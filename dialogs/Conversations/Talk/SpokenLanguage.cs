using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Which language a message is answered in: its own, unless the student has asked for one.</summary>
public static class SpokenLanguage
{
    // "oui", "CSS" or "mardi" tell too little to change the language of a conversation.
    private const double Sure = 0.5;

    public static void Follow(Turn turn, LanguageGuess guess)
    {
        if (turn.Profile.LanguageChosen || guess.IsOther)
            return;
        if (turn.Profile.Language is null || guess.Confidence >= Sure)
            turn.Speak(guess.Language);
    }
}
