namespace LteImsBench.UserPlane.Tft;

/// <summary>Which way a packet goes, or which packets a filter is for; the codes are those of TS 24.008 §10.5.6.12.</summary>
[Flags]
public enum FilterDirection : byte
{
    /// <summary>A filter of a pre-Release 7 network; it works on downlink packets, and a UE mirrors it.</summary>
    PreRelease7 = 0,

    Downlink = 1,

    Uplink = 2,

    Bidirectional = 3,
}
