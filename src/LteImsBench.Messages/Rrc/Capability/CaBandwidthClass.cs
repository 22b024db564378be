using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CA-BandwidthClass-r10, TS 36.331 §6.3.6.</summary>
[Enumerated("a b c d e f ...")]
public enum CaBandwidthClass
{
    A,
    B,
    C,
    D,
    E,
    F,
}
