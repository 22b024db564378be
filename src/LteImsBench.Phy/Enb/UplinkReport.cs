using LteImsBench.Messages.Fapi;

namespace LteImsBench.Phy.Enb;

/// <summary>Keeps what was received in a subframe until it is due, in order. Grows to what it once held, then allocates nothing.</summary>
internal sealed class UplinkReport : IUplinkReports
{
    private readonly FapiList<Kind> _order = new();
    private readonly FapiList<RachIndication> _preambles = new();
    private readonly FapiList<CrcIndication> _puschs = new();
    private readonly FapiList<int> _sizes = new();
    private readonly FapiList<HarqIndication> _feedback = new();
    private readonly FapiList<SrIndication> _requests = new();
    private readonly FapiList<CqiIndication> _reports = new();
    private byte[] _pdus = [];
    private int _used;

    private enum Kind : byte
    {
        Preamble,
        Pusch,
        Feedback,
        Request,
        Report,
    }

    public void Clear()
    {
        _order.Clear();
        _preambles.Clear();
        _puschs.Clear();
        _sizes.Clear();
        _feedback.Clear();
        _requests.Clear();
        _reports.Clear();
        _used = 0;
    }

    public void OnRach(in RachIndication indication)
    {
        _order.Add(Kind.Preamble);
        _preambles.Add(indication);
    }

    public void OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu)
    {
        _order.Add(Kind.Pusch);
        _puschs.Add(indication);
        _sizes.Add(pdu.Length);
        if (_pdus.Length < _used + pdu.Length) Array.Resize(ref _pdus, Math.Max(2 * _pdus.Length, _used + pdu.Length));
        pdu.CopyTo(_pdus.AsSpan(_used));
        _used += pdu.Length;
    }

    public void OnHarq(in HarqIndication indication)
    {
        _order.Add(Kind.Feedback);
        _feedback.Add(indication);
    }

    public void OnSchedulingRequest(in SrIndication indication)
    {
        _order.Add(Kind.Request);
        _requests.Add(indication);
    }

    public void OnCqi(in CqiIndication indication)
    {
        _order.Add(Kind.Report);
        _reports.Add(indication);
    }

    /// <summary>Reports everything, in the order in which it came.</summary>
    public void Replay(IUplinkReports reports)
    {
        int preamble = 0, pusch = 0, feedback = 0, request = 0, report = 0, at = 0;
        foreach (Kind kind in _order)
        {
            switch (kind)
            {
                case Kind.Preamble:
                    reports.OnRach(_preambles[preamble++]);
                    break;
                case Kind.Pusch:
                    int size = _sizes[pusch];
                    reports.OnPusch(_puschs[pusch++], _pdus.AsSpan(at, size));
                    at += size;
                    break;
                case Kind.Feedback:
                    reports.OnHarq(_feedback[feedback++]);
                    break;
                case Kind.Request:
                    reports.OnSchedulingRequest(_requests[request++]);
                    break;
                default:
                    reports.OnCqi(_reports[report++]);
                    break;
            }
        }
    }
}
