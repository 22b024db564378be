using LteImsBench.Core.Identity;
using LteImsBench.Epc.NasSecurity;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Signalling;

/// <summary>A NAS signalling connection: one RRC connection as the core sees it, with or without a known UE.</summary>
internal sealed class NasConnection(EnbUeId id, InitialUe initial, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _lost = new();
    private readonly TaskCompletionSource _released = new();

    public EnbUeId Id { get; } = id;

    public Tai Tai { get; } = initial.Tai;

    /// <summary>S-TMSI of the RRC connection request: a claim, not yet proven.</summary>
    public STmsi? ClaimedSTmsi { get; } = initial.STmsi;

    public ReplyBox Replies { get; } = new(time);

    /// <summary>The UE, once it is known beyond doubt.</summary>
    public UeContext? Ue { get; set; }

    /// <summary>Whose connection the evidence says this is.</summary>
    public UeKey? Key { get; set; }

    /// <summary>The context that protects this connection; null as long as it is plain.</summary>
    public NasSecurityContext? Security { get; set; }

    /// <summary>The context that a SECURITY MODE COMMAND under way takes into use.</summary>
    public NasSecurityContext? PendingSecurity { get; set; }

    /// <summary>The context that passed the last protected message of the UE.</summary>
    public NasSecurityContext? VerifiedBy { get; set; }

    /// <summary>Uplink NAS COUNT from which K_eNB derives (TS 33.401 §7.2.9.1).</summary>
    public uint KEnbCount { get; set; }

    /// <summary>Whether the eNB has security and bearers for the UE.</summary>
    public bool HasContext { get; set; }

    public bool IsReleasing { get; private set; }

    /// <summary>The EMM specific procedure that runs.</summary>
    public RunningProcedure? Procedure { get; set; }

    /// <summary>Key set identifier of the UE's initial message.</summary>
    public NasKeySetIdentifier ShownKsi { get; set; } = NasKeySetIdentifier.NoKey;

    /// <summary>What the IDENTITY REQUEST under way asks for.</summary>
    public IdentityType? AskedIdentity { get; set; }

    /// <summary>Completes when the eNB answers the INITIAL CONTEXT SETUP REQUEST.</summary>
    public TaskCompletionSource<ErabResult>? ContextAnswer { get; set; }

    /// <summary>Releases a connection that nothing uses.</summary>
    public ITimer? IdleTimer { get; set; }

    /// <summary>Cancelled when the connection can carry nothing any more.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Completes when the eNB has released the connection.</summary>
    public Task Released => _released.Task;

    public void BeginRelease()
    {
        IsReleasing = true;
        _lost.Cancel();
    }

    public void EndRelease()
    {
        BeginRelease();
        _released.TrySetResult();
    }

    public void Dispose()
    {
        IdleTimer?.Dispose();
        _lost.Dispose();
    }
}
