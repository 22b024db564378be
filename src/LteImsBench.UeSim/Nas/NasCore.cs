using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Nas.Emm;
using LteImsBench.UeSim.Procedures;

namespace LteImsBench.UeSim.Nas;

/// <summary>What NAS is built from.</summary>
/// <param name="Clock">The air clock.</param>
/// <param name="Log">Takes changes of state.</param>
/// <param name="Settings">Handset and card.</param>
/// <param name="Card">Answers challenges.</param>
internal sealed record NasDependencies(TimeProvider Clock, UeLog Log, UeSettings Settings, UsimCard Card);

/// <summary>What the procedures of NAS share: the layer below, the context of the UE, and the way out.</summary>
internal sealed class NasCore(NasDependencies needs, INasLink link)
{
    public NasDependencies Needs => needs;

    public TimeProvider Clock => needs.Clock;

    public UeLog Log => needs.Log;

    public UeSettings Settings => needs.Settings;

    public INasLink Link => link;

    public EmmContext Emm { get; } = new(needs.Log);

    /// <summary>Sends a message in the present connection, ciphered once NAS is secure; false without a connection.</summary>
    public bool Send(NasMessage message)
    {
        Record(message);
        byte[] plain = NasCodec.Encode(message);
        OctetString wire = Emm.Security is { Current: { IsActive: true } context, IsExchangeSecure: true }
            ? context.Protect(plain, SecurityHeaderType.IntegrityProtectedAndCiphered)
            : OctetString.Wrap(plain);
        return link.SendNas(wire);
    }

    /// <summary>
    /// The octets of a message that may open a connection: integrity protected where the UE has a security context, never ciphered
    /// (TS 24.301 §4.4.5). K_eNB follows from it.
    /// </summary>
    public OctetString Initial(NasMessage message)
    {
        Record(message);
        byte[] plain = NasCodec.Encode(message);
        if (!Emm.Security.CanProtect) return OctetString.Wrap(plain);
        Emm.Security.MarkKEnb();
        return Emm.Security.Current!.Protect(plain, SecurityHeaderType.IntegrityProtected);
    }

    /// <summary>Lets air time pass; false when stopped before.</summary>
    public async Task<bool> DelayAsync(TimeSpan time, CancellationToken stop)
    {
        Reply<object> reply = await new ReplyBox<object>(Clock).WaitAsync(time, stop);
        return reply.End == ReplyEnd.Timeout;
    }

    public void Record(NasMessage message, LinkDirection direction = LinkDirection.Uplink)
    {
        if (Log.RecordsPdus) Log.Pdu(Layer.Nas, direction, NasCodec.FullNameOf(message), PduKind.NasPlain, NasCodec.Encode(message));
    }
}
