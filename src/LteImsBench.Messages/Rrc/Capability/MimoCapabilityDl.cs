using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MIMO-CapabilityDL-r10, TS 36.331 §6.3.6.</summary>
[Enumerated("twoLayers fourLayers eightLayers")]
public enum MimoCapabilityDl
{
    TwoLayers,
    FourLayers,
    EightLayers,
}
