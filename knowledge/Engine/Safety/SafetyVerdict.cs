namespace StudentHealth.Knowledge;

public enum SafetyVerdict
{
    None,

    /// <summary>Somebody may need an ambulance, the police or poison control now: 15, 112, 114.</summary>
    Emergency,

    /// <summary>Despair, thoughts of suicide, self-harm: 3114 first.</summary>
    Distress,
}
