using System.Security.Cryptography;
using StudentHealth.Dialogs.Appointments;

namespace StudentHealth.Bot.Storage;

/// <summary>References that can be read out on a bad line: no vowels (no words by accident), nothing that sounds or looks like another.</summary>
public static class AppointmentReferences
{
    private const string Alphabet = "CDFGHJKMNPQRTVWXY34679";

    /// <summary>One of some 113 million, such as <c>K7F-3QD</c>: a store makes another where it has this one already.</summary>
    public static AppointmentReference Create()
    {
        var random = RandomNumberGenerator.GetItems<char>(Alphabet, 6).AsSpan();
        return new AppointmentReference($"{random[..3]}-{random[3..]}");
    }
}
