using LteImsBench.Core.Identity;

namespace LteImsBench.UserPlane.Gateway;

/// <summary>A PDN connection: whose it is, and the default bearer that names it.</summary>
public readonly record struct PdnSessionId(UeKey Ue, EpsBearerId DefaultBearer)
{
    public override string ToString() => $"{Ue} EBI {DefaultBearer.Value}";
}
