using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Messages.Mac;

namespace LteImsBench.Enb.Mac;

/// <summary>Contention-based random access up to Msg3, network side (TS 36.321 §5.1, TS 36.213 §6).</summary>
internal sealed class RandomAccess(CellConfig cell, RntiPool rntis, CommonPdsch common, MacEvidence evidence)
{
    /// <summary>From RAR to Msg3, TS 36.213 §6.1.1.</summary>
    public const int Msg3Delay = 6;

    private const int WindowDelay = 3;   // TS 36.321 §5.1.4
    private const int MaxPending = 64;
    private const int MaxResponses = 8;
    private const int Msg3Prbs = 3;
    private const int Msg3Mcs = 0;
    private const int PowerUnchanged = 3;

    private readonly List<RachIndication> _preambles = new(MaxPending);
    private readonly RandomAccessResponse[] _responses = new RandomAccessResponse[MaxResponses];

    /// <summary>Msg3s awaited.</summary>
    public List<Msg3> Awaited { get; } = [];

    /// <summary>Whether a response or a grant of it may be wanted.</summary>
    public bool IsBusy => _preambles.Count + Awaited.Count > 0;

    public void OnPreamble(in RachIndication indication)
    {
        if (_preambles.Count == MaxPending || indication.Preamble >= cell.Rach.Preambles) return;
        foreach (RachIndication other in _preambles)
        {
            if (other.Tti == indication.Tti && other.Preamble == indication.Preamble) return;
        }

        _preambles.Add(indication);
    }

    /// <summary>Answers preambles whose window is open, those of one PRACH occasion together.</summary>
    public void SendResponses(SubframeBuilder subframe)
    {
        DropLate(subframe.Tti);
        Tti? occasion = null;
        while ((occasion = NextOccasion(occasion, subframe.Tti)) is { } next && TrySend(subframe, next))
        {
        }
    }

    public Msg3? Find(Rnti rnti)
    {
        foreach (Msg3 msg3 in Awaited)
        {
            if (msg3.Rnti == rnti) return msg3;
        }

        return null;
    }

    private Tti WindowStart(Tti occasion) => occasion + (UplinkRegion.PreambleSubframes(cell.Prach.ConfigIndex) - 1 + WindowDelay);

    private void DropLate(Tti now)
    {
        for (int i = _preambles.Count - 1; i >= 0; i--)
        {
            if (now - WindowStart(_preambles[i].Tti) >= cell.Rach.ResponseWindow) _preambles.RemoveAt(i);
        }
    }

    // The earliest occasion later than the one given, whose window is open.
    private Tti? NextOccasion(Tti? after, Tti now)
    {
        Tti? next = null;
        foreach (RachIndication preamble in _preambles)
        {
            if (preamble.Tti <= after || WindowStart(preamble.Tti) > now || preamble.Tti >= next) continue;
            next = preamble.Tti;
        }

        return next;
    }

    private bool TrySend(SubframeBuilder subframe, Tti occasion)
    {
        int count = 0;
        foreach (RachIndication preamble in _preambles)
        {
            if (preamble.Tti != occasion || count == MaxResponses) continue;
            (int first, int length) = subframe.Msg3Prbs.LongestRun(Msg3Prbs);
            if (length < Msg3Prbs || !subframe.Msg3Phich.TryTake(first, cyclicShift: 0)) break;
            subframe.Msg3Prbs.TryTake(first, Msg3Prbs);
            int blocks = (int)ResourceIndication.Encode(cell.PrbCount, first, Msg3Prbs);
            var grant = new RarUplinkGrant(Hopping: false, blocks, Msg3Mcs, PowerUnchanged, UplinkDelay: false, CsiRequest: false);
            _responses[count++] = new(preamble.Preamble, preamble.TimingAdvance, grant, rntis.Take());
        }

        if (count == 0) return false;
        ReadOnlySpan<RandomAccessResponse> responses = _responses.AsSpan(0, count);
        Rnti raRnti = Rnti.RandomAccess(occasion.Subframe);
        if (!common.TrySend(subframe, raRnti, RntiKind.RandomAccess, 0, RarPdu.Length(count, hasBackoff: false), out Span<byte> pdu))
        {
            foreach (ref readonly RandomAccessResponse response in responses) rntis.Return(response.TemporaryCRnti);
            return false;
        }

        RarPdu.Write(pdu, null, responses);
        evidence.Downlink(new(raRnti, RntiKind.RandomAccess, 0, true), null, pdu);
        foreach (ref readonly RandomAccessResponse response in responses) Await(subframe.Msg3Tti, occasion, response);
        return true;
    }

    private void Await(Tti msg3Tti, Tti occasion, in RandomAccessResponse response)
    {
        evidence.RandomAccess(response.Preamble, response.TemporaryCRnti, response.TimingAdvance);
        ResourceIndication.TryDecode(cell.PrbCount, (uint)response.Grant.ResourceBlockAssignment, out int first, out int length);
        int size = TransportBlockSizes.Bits(Mcs.Uplink(Msg3Mcs, qam64: false).TbsIndex, length) / 8;
        var msg3 = new Msg3(response.TemporaryCRnti, (ushort)response.TimingAdvance, msg3Tti);
        msg3.Process.Begin(msg3Tti, new((byte)first, (byte)length, Msg3Mcs, 0, size), cell.Rach.MaxMsg3Transmissions);
        Awaited.Add(msg3);
        for (int i = 0; i < _preambles.Count; i++)
        {
            if (_preambles[i].Tti != occasion || _preambles[i].Preamble != response.Preamble) continue;
            _preambles.RemoveAt(i);
            return;
        }
    }
}
