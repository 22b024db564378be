using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Faults;
using LteImsBench.Epc.NasSecurity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Signalling;

/// <summary>
/// First in line for uplink NAS messages: integrity, ciphering, replay, what may come unprotected (TS 24.301 §4.4.4.3), decoding, the
/// tester's faults.
/// </summary>
internal sealed class UplinkReceiver(CoreServices core)
{
    private const int MinLength = 2;   // §7.2: a shorter message has no type, and is ignored

    /// <summary>The message to act upon, or null when there is none.</summary>
    public UplinkNas? Receive(NasConnection link, OctetString wire)
    {
        if (wire.Length < MinLength) return null;
        var header = (SecurityHeaderType)(wire[0] >> 4);
        bool isEmm = (wire[0] & 15) == (int)ProtocolDiscriminator.Emm;
        if (isEmm && header >= SecurityHeaderType.ServiceRequest) return ReceiveServiceRequest(link, wire);
        if (!isEmm || header == SecurityHeaderType.Plain) return Read(link, wire, wire, isVerified: false, isHidden: false);

        if (Unprotect(link, wire) is { } plain)
        {
            bool isHidden = header.IsCiphered() && link.VerifiedBy?.Ciphering is not (null or 0);
            return Read(link, wire, plain, isVerified: true, isHidden);
        }

        DecodeResult<SecurityProtectedNas> outer = NasCodec.DecodeProtected(wire);
        if (!outer.IsOk || (outer.Value.IsCiphered && NasCodec.Decode(wire, NasDirection.Uplink).Value is not SecurityProtectedNas { Message: not null }))
        {
            core.Evidence.Unreadable(link.Key, wire, "discarded: integrity check failed");
            return null;
        }

        return Read(link, wire, outer.Value.Payload, isVerified: false, isHidden: false);
    }

    private UplinkNas? ReceiveServiceRequest(NasConnection link, OctetString wire)
    {
        UeContext? ue = link.ClaimedSTmsi is { } claimed ? core.Registry.Find(claimed) : link.Ue;
        bool isVerified = ue?.Security?.VerifyServiceRequest(wire) is true;
        if (isVerified) Proven(link, ue!);
        return Read(link, wire, wire, isVerified, isHidden: false);
    }

    private UplinkNas? Read(NasConnection link, OctetString wire, OctetString plain, bool isVerified, bool isHidden)
    {
        if (plain.Length < MinLength)
        {
            core.Evidence.Unreadable(link.Key, wire, "discarded: too short");
            return null;
        }

        DecodeResult<NasMessage> content = NasCodec.Decode(plain, NasDirection.Uplink);
        if (!isVerified && link.Key is null && content.Value is { } claim && ClaimedBy(link, claim) is { } likely) core.Links.Identify(link, likely);
        string? discarded = isVerified || MayComeUnprotected(link, plain, content.Value) ? null : "discarded: not integrity protected";
        string name = content.IsOk ? NasCodec.NameOf(content.Value) : ProtocolErrors.NameOf(plain);
        core.Evidence.Nas(LinkDirection.Uplink, link.Key, name, wire, isHidden ? plain : null, discarded ?? content.Fault?.ToString() ?? "");
        if (discarded is not null) return null;
        if (!content.IsOk)
        {
            core.ProtocolErrors.OnFault(link, plain, content.Fault);
            return null;
        }

        switch (core.FaultOf(link, content.Value, plain))
        {
            case NasFault.Drop:
                return null;
            case NasFault.Reject(var cause):
                core.ProtocolErrors.Reject(link, plain, cause);
                return null;
            default:
                return new(content.Value, plain, isVerified);
        }
    }

    private OctetString? Unprotect(NasConnection link, OctetString wire)
    {
        if (link.PendingSecurity is { } pending && pending.Unprotect(wire) is { } first)
        {
            // §5.4.3.4: the UE's first message under the new context takes it into use.
            (link.Security, link.PendingSecurity) = (pending, null);
            link.VerifiedBy = pending;
            return first;
        }

        if (link.Security is { } current)
        {
            if (current.Unprotect(wire) is { } plain)
            {
                link.VerifiedBy = current;
                return plain;
            }
        }

        foreach (UeContext ue in Candidates(link, wire))
        {
            if (ue.Security is not { } stored || stored == link.Security || stored.Unprotect(wire) is not { } plain) continue;
            link.VerifiedBy = stored;
            if (link.Ue is null) Proven(link, ue);
            return plain;
        }

        return null;
    }

    private void Proven(NasConnection link, UeContext ue)
    {
        core.Links.Bind(link, ue);
        link.Security = ue.Security;
        link.KEnbCount = ue.Security!.LastUplinkCount;
    }

    private IEnumerable<UeContext> Candidates(NasConnection link, OctetString wire)
    {
        UeContext?[] candidates =
        [
            link.Ue,
            NasCodec.Decode(wire, NasDirection.Uplink).Value is SecurityProtectedNas { Message: { } inner } ? ShownBy(inner) : null,
            link.ClaimedSTmsi is { } claimed ? core.Registry.Find(claimed) : null,
        ];
        return candidates.OfType<UeContext>().Distinct();
    }

    private UeContext? ShownBy(NasMessage message) => IdentityIn(message) switch
    {
        GutiIdentity { Guti: var guti } => core.Registry.Find(guti),
        ImsiIdentity { Imsi: var imsi } => core.Registry.Find(imsi),
        _ => message is ExtendedServiceRequest { MTmsi: MobileTmsi { Tmsi: var tmsi } } ? core.Registry.Find(new STmsi(core.Config.MmeCode, new(tmsi))) : null,
    };

    // For the evidence only: whose message it says it is.
    private UeKey? ClaimedBy(NasConnection link, NasMessage message) =>
        IdentityIn(message) is ImsiIdentity { Imsi: var imsi } && core.Hss.Find(imsi) is not null ? core.Registry.KeyOf(imsi)
        : ShownBy(message)?.Key ?? (link.ClaimedSTmsi is { } claimed ? core.Registry.Find(claimed)?.Key : null);

    private static EpsMobileIdentity? IdentityIn(NasMessage message) => message switch
    {
        AttachRequest attach => attach.EpsMobileIdentity,
        TrackingAreaUpdateRequest update => update.OldGuti,
        DetachRequestUeOriginating detach => detach.EpsMobileIdentity,
        _ => null,
    };

    private static bool MayComeUnprotected(NasConnection link, OctetString plain, NasMessage? message) => message switch
    {
        IdentityResponse => link.AskedIdentity is null or IdentityType.Imsi,
        AttachRequest or TrackingAreaUpdateRequest or DetachRequestUeOriginating or DetachAccept => true,
        AuthenticationResponse or AuthenticationFailure or SecurityModeReject => true,
        ServiceRequest or ExtendedServiceRequest => true,   // they are answered with SERVICE REJECT #9
        null => link.Security is null || ProtocolErrors.IsInitial(plain),
        _ => false,
    };
}
