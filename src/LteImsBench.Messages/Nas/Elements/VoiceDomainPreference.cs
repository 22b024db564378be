using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Voice domain preference for E-UTRAN, TS 24.008 §10.5.5.28.</summary>
public enum VoiceDomain : byte
{
    [Description("CS Voice only")]
    CsOnly = 0,

    [Description("IMS PS Voice only")]
    ImsPsOnly = 1,

    [Description("CS voice preferred, IMS PS Voice as secondary")]
    CsPreferred = 2,

    [Description("IMS PS voice preferred, CS Voice as secondary")]
    ImsPsPreferred = 3,
}

/// <summary>Voice domain preference and UE's usage setting, TS 24.008 §10.5.5.28.</summary>
/// <param name="Preference">Which domain for voice.</param>
/// <param name="IsDataCentric">UE's usage setting: data centric rather than voice centric.</param>
public readonly record struct VoiceDomainPreference(VoiceDomain Preference, bool IsDataCentric) : INasElement<VoiceDomainPreference>
{
    static VoiceDomainPreference INasElement<VoiceDomainPreference>.Read(ref NasReader r)
    {
        byte octet = r.Octet();
        return new((VoiceDomain)(octet & 3), (octet & 4) != 0);
    }

    void INasElement<VoiceDomainPreference>.Write(ref NasWriter w) => w.Octet((byte)((IsDataCentric ? 4 : 0) | (byte)Preference & 3));
}
