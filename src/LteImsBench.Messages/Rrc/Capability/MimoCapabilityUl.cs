using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MIMO-CapabilityUL-r10, TS 36.331 §6.3.6.</summary>
[Enumerated("twoLayers fourLayers")]
public enum MimoCapabilityUl
{
    TwoLayers,
    FourLayers,
}
