using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>RRC connection reconfiguration, TS 36.331 §5.3.5.</summary>
internal sealed class Reconfiguration(UeContext ue)
{
    /// <summary>Whether the UE confirmed.</summary>
    /// <param name="config">Radio resources; DRBs of doubt are released along with it.</param>
    /// <param name="nas">NAS messages that go with it; empty ones are left out.</param>
    /// <param name="stop">Ends the procedure.</param>
    /// <param name="onSent">Runs when the message is on its way.</param>
    public async Task<bool> Run(
        RadioResourceConfigDedicated config, IEnumerable<OctetString> nas, CancellationToken stop, Action? onSent = null)
    {
        int transaction = ue.Link.NextTransaction();
        DrbId[] doubtful = [.. ue.DoubtfulDrbs];
        if (doubtful.Length > 0) config = config with { DrbToReleaseList = [.. config.DrbToReleaseList ?? [], .. doubtful] };
        OctetString[] messages = [.. nas.Where(message => !message.IsEmpty)];
        var reconfiguration = new RrcConnectionReconfiguration
        {
            RrcTransactionIdentifier = transaction,
            RadioResourceConfigDedicated = config,
            DedicatedInfoNasList = messages.Length > 0 ? [.. messages] : null,
        };
        void Send()
        {
            ue.Link.Send(Lcid.Srb1, reconfiguration);
            onSent?.Invoke();
        }

        RrcMessage? answer = await ue.Link.Request(
            Send,
            message => message is RrcConnectionReconfigurationComplete complete && complete.RrcTransactionIdentifier == transaction,
            RrcLimits.Answer,
            stop);
        if (answer is null) return false;
        ue.DoubtfulDrbs.RemoveAll(doubtful.Contains);
        return true;
    }
}
