namespace LteImsBench.UeSim.Nas;

/// <summary>What the UE attaches for, TS 24.301 §9.9.3.11.</summary>
public enum AttachType : byte
{
    Eps = 1,
    Combined = 2,
}
