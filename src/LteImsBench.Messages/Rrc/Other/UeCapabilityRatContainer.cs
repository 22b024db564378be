using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-CapabilityRAT-Container, TS 36.331 §6.3.6.</summary>
public sealed record UeCapabilityRatContainer : IRrcType
{
    public RatType RatType { get; set; }

    /// <summary>UE-EUTRA-Capability where the RAT is eutra, see <see cref="UperCodec"/>.</summary>
    public OctetString UeCapabilityRatContainerValue { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        RatType = u.Enum("rat-Type", RatType);
        UeCapabilityRatContainerValue = u.Octets("ueCapabilityRAT-Container", UeCapabilityRatContainerValue);
        u.End();
    }
}
