namespace LteImsBench.Messages.Nas;

/// <summary>Extended EMM cause, TS 24.301 §9.9.3.26A.</summary>
public readonly record struct ExtendedEmmCause(bool EutranNotAllowed, bool EpsOptimizationNotSupported, bool NbIotNotAllowed)
    : INasNibble<ExtendedEmmCause>
{
    static ExtendedEmmCause INasNibble<ExtendedEmmCause>.FromNibble(byte nibble) =>
        new((nibble & 1) != 0, (nibble & 2) != 0, (nibble & 4) != 0);

    byte INasNibble<ExtendedEmmCause>.ToNibble() =>
        (byte)((EutranNotAllowed ? 1 : 0) | (EpsOptimizationNotSupported ? 2 : 0) | (NbIotNotAllowed ? 4 : 0));
}
