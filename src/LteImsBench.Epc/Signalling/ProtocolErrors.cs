using LteImsBench.Core;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Esm;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Signalling;

/// <summary>Answers to messages that are wrong in themselves (TS 24.301 §7) and to those that a test wants refused.</summary>
internal sealed class ProtocolErrors(CoreServices core)
{
    public void OnFault(NasConnection link, OctetString plain, DecodeFault fault)
    {
        // §7.1, §7.2: what no protocol of ours claims is ignored.
        if (Discriminator(plain) is not (ProtocolDiscriminator.Emm or ProtocolDiscriminator.Esm)) return;
        if (IsStatus(plain)) return;   // a status that cannot be read is not answered by another
        Answer(link, plain, FaultCause.Of(fault), EmmReject.OfRequest);
    }

    /// <summary>What a test wants: answers with the reject message of the procedure, or with STATUS.</summary>
    public void Reject(NasConnection link, OctetString plain, byte cause) => Answer(link, plain, cause, EmmReject.Of);

    private void Answer(NasConnection link, OctetString plain, byte cause, Func<EmmMessageType, byte, EpcTimers, EmmMessage?> rejectOf)
    {
        if (Discriminator(plain) == ProtocolDiscriminator.Esm)
        {
            core.Nas.Send(link, EsmErrors.Answer(plain, cause));
            return;
        }

        NasMessage? reject = IsServiceRequest(plain) ? EmmReject.Service(cause, core.Config.Timers) : rejectOf((EmmMessageType)plain[1], cause, core.Config.Timers);
        core.Nas.Send(link, reject ?? new EmmStatus((EmmCause)cause));
        if (reject is not null) core.Links.Release(link, ReleaseCause.Normal);
    }

    /// <summary>The standard's name of a message that has a type but no valid content.</summary>
    public static string NameOf(OctetString plain)
    {
        if (Discriminator(plain) == ProtocolDiscriminator.Esm)
            return plain.Length > 2 && Enum.IsDefined((EsmMessageType)plain[2]) ? Words(((EsmMessageType)plain[2]).ToString()) : "ESM MESSAGE";
        if (IsServiceRequest(plain)) return "SERVICE REQUEST";
        return Enum.IsDefined((EmmMessageType)plain[1]) ? Words(((EmmMessageType)plain[1]).ToString()) : "EMM MESSAGE";
    }

    /// <summary>Whether it begins a procedure, so that it is answered even without integrity protection.</summary>
    public static bool IsInitial(OctetString plain) =>
        Discriminator(plain) == ProtocolDiscriminator.Emm && (IsServiceRequest(plain) || EmmReject.OfRequest((EmmMessageType)plain[1], 0, new()) is not null);

    private static bool IsStatus(OctetString plain) => Discriminator(plain) == ProtocolDiscriminator.Esm
        ? plain.Length > 2 && plain[2] == (byte)EsmMessageType.EsmStatus
        : plain[1] == (byte)EmmMessageType.EmmStatus;

    private static ProtocolDiscriminator Discriminator(OctetString plain) => (ProtocolDiscriminator)(plain[0] & 15);

    private static bool IsServiceRequest(OctetString plain) =>
        Discriminator(plain) == ProtocolDiscriminator.Emm && plain[0] >> 4 >= (int)SecurityHeaderType.ServiceRequest;

    private static string Words(string member) => string.Concat(member.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $" {c}" : c.ToString())).ToUpperInvariant();
}
