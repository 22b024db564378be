namespace LteImsBench.UeSim.Rrc;

/// <summary>Where the RRC of a UE stands, TS 36.331 §4.2.1, with the procedures between the states.</summary>
internal enum RrcState
{
    /// <summary>Switched off, or looking for a cell.</summary>
    Null,
    Idle,
    Establishing,
    Connected,
    Reestablishing,
}
