using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Mac;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>UE capability transfer, TS 36.331 §5.6.3, for E-UTRA; asked only when the core has nothing stored.</summary>
internal sealed class CapabilityTransfer(UeContext ue, RrcEnvironment environment)
{
    /// <param name="stored">A UECapabilityInformation that the core kept from an earlier connection, or empty.</param>
    /// <param name="stop">Ends the procedure.</param>
    public async Task<bool> Run(OctetString stored, CancellationToken stop)
    {
        if (!stored.IsEmpty && RrcCodec.Decode(RrcChannel.UlDcch, stored).Value is UeCapabilityInformation known)
        {
            Apply(known);
            return true;
        }

        int transaction = ue.Link.NextTransaction();
        var enquiry = new UeCapabilityEnquiry { RrcTransactionIdentifier = transaction, UeCapabilityRequest = [RatType.Eutra] };
        RrcMessage? answer = await ue.Link.Request(
            () => ue.Link.Send(Lcid.Srb1, enquiry),
            message => message is UeCapabilityInformation information && information.RrcTransactionIdentifier == transaction,
            RrcLimits.Answer,
            stop);
        if (answer is not UeCapabilityInformation received) return false;
        OctetString asReceived = ue.Link.LastReceived;
        Apply(received);
        environment.Core.OnRadioCapability(ue.Id, asReceived);
        return true;
    }

    private void Apply(UeCapabilityInformation information)
    {
        foreach (UeCapabilityRatContainer container in information.UeCapabilityRatContainerList)
        {
            if (container.RatType == RatType.Eutra) ue.Mac.Category = UeCategory.Read(container.UeCapabilityRatContainerValue);
        }
    }
}
