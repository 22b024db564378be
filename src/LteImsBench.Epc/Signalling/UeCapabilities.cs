using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Signalling;

/// <summary>What a UE says it supports in ATTACH REQUEST and TRACKING AREA UPDATE REQUEST.</summary>
internal sealed record UeCapabilities(UeNetworkCapability Network, MsNetworkCapability? Ms, UeAdditionalSecurityCapability? Additional)
{
    public static UeCapabilities None { get; } = new(default, null, null);
}
