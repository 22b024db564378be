namespace LteImsBench.Security;

/// <summary>The DIRECTION bit of TS 33.401 annex B.</summary>
public enum LinkBit : byte
{
    Uplink = 0,
    Downlink = 1,
}
