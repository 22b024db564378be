using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Preferred CIoT network behaviour, TS 24.301 §9.9.3.0B.</summary>
public enum PreferredCiot : byte
{
    [Description("no additional information")]
    None = 0,

    [Description("control plane CIoT EPS optimization")]
    ControlPlane = 1,

    [Description("user plane CIoT EPS optimization")]
    UserPlane = 2,
}

/// <summary>Additional update type, TS 24.301 §9.9.3.0B.</summary>
/// <param name="SmsOnly">Additional update type value: combined procedure for SMS only.</param>
/// <param name="SignallingActive">Keep the signalling connection after the procedure.</param>
/// <param name="PreferredCiot">Preferred CIoT network behaviour.</param>
public readonly record struct AdditionalUpdateType(
    bool SmsOnly, bool SignallingActive = false, PreferredCiot PreferredCiot = PreferredCiot.None)
    : INasNibble<AdditionalUpdateType>
{
    static AdditionalUpdateType INasNibble<AdditionalUpdateType>.FromNibble(byte nibble) =>
        new((nibble & 1) != 0, (nibble & 2) != 0, (PreferredCiot)(nibble >> 2));

    byte INasNibble<AdditionalUpdateType>.ToNibble() =>
        (byte)((SmsOnly ? 1 : 0) | (SignallingActive ? 2 : 0) | ((byte)PreferredCiot & 3) << 2);
}
