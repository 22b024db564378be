using LteImsBench.Messages.Nas;
using LteImsBench.Security;
using LteImsBench.UeSim.Rrc;

namespace LteImsBench.UeSim.Nas.Security;

/// <summary>The security contexts of a UE and which of them is in use, TS 24.301 §4.4.2.</summary>
internal sealed class NasSecurityState
{
    // The count that K_eNB is derived from, TS 33.401 §7.2.8.1.1 and §A.3.
    private uint? _kEnbCount;

    /// <summary>The context in use; kept through idle mode and detach.</summary>
    public NasSecurityContext? Current { get; private set; }

    /// <summary>What the last authentication made, before a security mode command takes it into use.</summary>
    public NasSecurityContext? Pending { get; set; }

    /// <summary>Whether the signalling connection has secure exchange of NAS messages (§4.4.2.3): unprotected ones are then discarded.</summary>
    public bool IsExchangeSecure { get; set; }

    /// <summary>The key set identifier that an initial message names.</summary>
    public NasKeySetIdentifier KeySet => CanProtect ? new(Current!.KeySetIdentifier) : NasKeySetIdentifier.NoKey;

    /// <summary>Whether the next initial message can be protected.</summary>
    public bool CanProtect => Current is { IsActive: true };

    /// <summary>The keys that the access stratum starts from.</summary>
    public AsKeyMaterial? AsKeys =>
        Current is { IsActive: true } context && _kEnbCount is { } count ? new(context.KAsme, EpsKeys.KEnb(context.KAsme, count)) : null;

    /// <summary>The context that a key set identifier names, the pending one first.</summary>
    public NasSecurityContext? Find(byte keySetIdentifier) =>
        Pending?.KeySetIdentifier == keySetIdentifier ? Pending
        : Current?.KeySetIdentifier == keySetIdentifier ? Current
        : null;

    /// <summary>Takes a context into use.</summary>
    public void Use(NasSecurityContext context)
    {
        Current = context;
        if (Pending == context) Pending = null;
    }

    /// <summary>
    /// The next uplink message is one that K_eNB is derived from: SECURITY MODE COMPLETE, SERVICE REQUEST, or one that opens a connection.
    /// </summary>
    public void MarkKEnb() => _kEnbCount = Current?.Uplink.Value;

    /// <summary>Forgets everything, as when the network proved the subscription invalid.</summary>
    public void Clear()
    {
        Current = null;
        Pending = null;
        _kEnbCount = null;
        IsExchangeSecure = false;
    }
}
