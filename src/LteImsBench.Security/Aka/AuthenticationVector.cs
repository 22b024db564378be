using LteImsBench.Core;

namespace LteImsBench.Security;

/// <summary>A quintet of TS 33.102 §6.3.2.</summary>
public sealed record AuthenticationVector(OctetString Rand, OctetString Autn, OctetString Xres, OctetString Ck, OctetString Ik)
{
    /// <summary>SQN ⊕ AK, the first six octets of AUTN, which K_ASME is bound to.</summary>
    public OctetString SqnXorAk => Autn.Slice(0, 6);
}
