using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Epc.NasSecurity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Signalling;

/// <summary>Sends NAS messages as the state of their connection's security demands.</summary>
internal sealed class NasTransport(IRanLink ran, Evidence evidence)
{
    public void Send(NasConnection link, NasMessage message)
    {
        if (link.IsReleasing) return;
        ran.SendNas(link.Id, Wrap(link, message));
    }

    /// <summary>Sends the SECURITY MODE COMMAND, which the pending context protects without ciphering (TS 24.301 §5.4.3.2).</summary>
    public void SendCommand(NasConnection link, SecurityModeCommand message)
    {
        if (link.IsReleasing || link.PendingSecurity is not { } context) return;
        ran.SendNas(link.Id, Protect(link, context, SecurityHeaderType.IntegrityProtectedNewContext, message));
    }

    /// <summary>The message as it goes over the air now, for whoever carries it. Each call uses up a NAS COUNT.</summary>
    public OctetString Wrap(NasConnection link, NasMessage message)
    {
        if (link.Security is { } context) return Protect(link, context, SecurityHeaderType.IntegrityProtectedAndCiphered, message);
        var plain = OctetString.Wrap(NasCodec.Encode(message));
        evidence.Nas(LinkDirection.Downlink, link.Key, NasCodec.NameOf(message), plain, null);
        return plain;
    }

    private OctetString Protect(NasConnection link, NasSecurityContext context, SecurityHeaderType header, NasMessage message)
    {
        var plain = OctetString.Wrap(NasCodec.Encode(message));
        OctetString wire = context.Protect(header, plain);
        bool isHidden = header.IsCiphered() && context.Ciphering != 0;
        evidence.Nas(LinkDirection.Downlink, link.Key, NasCodec.NameOf(message), wire, isHidden ? plain : null);
        return wire;
    }
}
