using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Enb;

/// <summary>
/// Reads the PUCCH of one UE in the format that what is due calls for (TS 36.213 §10.1) and reports it: feedback always when it is due,
/// a scheduling request and a report only when they were heard.
/// </summary>
internal sealed class PucchReader(UplinkCell cell)
{
    private readonly PucchReceiver _receiver = new(cell);

    /// <param name="antennas">The subframe at each receive antenna, one or two.</param>
    /// <param name="tti">Its number.</param>
    /// <param name="uci">What is due.</param>
    /// <param name="reports">Hears of it.</param>
    public void Run(ReadOnlySpan<ResourceGrid> antennas, Tti tti, in UciPdu uci, IUplinkReports reports)
    {
        // Bit by bit as §7.2 and §10.1 rank them: a scheduling request displaces a report, and takes the feedback to its own resource.
        PucchResult onRequest = uci.SrResource >= 0 ? Receive(antennas, tti, uci, AckFormat(uci), uci.SrResource) : default;
        if (uci.CqiResource >= 0)
        {
            if (onRequest.IsDetected) Report(tti, uci, onRequest, isRequest: true, reports);
            else ReadReport(antennas, tti, uci, reports);
            return;
        }

        PucchResult onAck = uci.AckBits > 0 && uci.AckResource >= 0 ? Receive(antennas, tti, uci, AckFormat(uci), uci.AckResource) : default;
        bool isRequest = onRequest.IsDetected && (!onAck.IsDetected || onRequest.PowerDb > onAck.PowerDb);
        Report(tti, uci, isRequest ? onRequest : onAck, isRequest, reports);
    }

    private static PucchFormat AckFormat(in UciPdu uci) => uci.AckBits switch
    {
        0 => PucchFormat.Format1,
        1 => PucchFormat.Format1a,
        _ => PucchFormat.Format1b,
    };

    private PucchResult Receive(ReadOnlySpan<ResourceGrid> antennas, Tti tti, in UciPdu uci, PucchFormat format, int resource) =>
        _receiver.Run(antennas, tti, format, uci.Rnti, resource, uci.CqiBits);

    private void ReadReport(ReadOnlySpan<ResourceGrid> antennas, Tti tti, in UciPdu uci, IUplinkReports reports)
    {
        PucchFormat format = uci.AckBits switch { 0 => PucchFormat.Format2, 1 => PucchFormat.Format2a, _ => PucchFormat.Format2b };
        PucchResult result = Receive(antennas, tti, uci, format, uci.CqiResource);
        Report(tti, uci, result, isRequest: false, reports);
        if (result.IsDetected) reports.OnCqi(new(tti, uci.Rnti, result.Cqi, uci.CqiBits));
    }

    private static void Report(Tti tti, in UciPdu uci, in PucchResult result, bool isRequest, IUplinkReports reports)
    {
        if (isRequest) reports.OnSchedulingRequest(new(tti, uci.Rnti));
        if (uci.AckBits == 0) return;

        // The first codeword's bit is the most significant one.
        HarqFeedback first = Feedback(result, uci.AckBits - 1);
        reports.OnHarq(new(tti, uci.Rnti, first, uci.AckBits == 2 ? Feedback(result, 0) : HarqFeedback.Dtx));
    }

    private static HarqFeedback Feedback(in PucchResult result, int bit) =>
        !result.IsDetected ? HarqFeedback.Dtx : (result.Ack >> bit & 1) != 0 ? HarqFeedback.Ack : HarqFeedback.Nack;
}
