using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Enb.Cell;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Mac;

/// <summary>Encodes a Paging message with up to 16 records and returns it; the bench's evidence is the encoder's business.</summary>
internal delegate ReadOnlyMemory<byte> PagingEncoder(IReadOnlyList<PagingRequest> records);

/// <summary>Sends Paging messages at the paging occasions of the UEs sought, and again in the next cycles (TS 36.304 §7).</summary>
internal sealed class Paging(CellConfig cell, CommonPdsch common, PagingEncoder encode, MacEvidence evidence)
{
    private const int MaxRecords = 16;   // maxPageRec

    private readonly PagingSchedule _schedule = new(cell.Paging);
    private readonly List<Page> _pages = [];
    private readonly List<PagingRequest> _records = new(MaxRecords);

    public bool IsPending => _pages.Count > 0;

    public void Add(PagingRequest request)
    {
        Cancel(request.Imsi);
        _pages.Add(new(request, _schedule.OccasionOf(request.Imsi)) { Left = cell.Paging.Repetitions });
    }

    /// <summary>The UE answered.</summary>
    public void Cancel(STmsi sTmsi) => _pages.RemoveAll(page => page.Request.STmsi == sTmsi);

    public void Cancel(Imsi imsi) => _pages.RemoveAll(page => page.Request.Imsi == imsi);

    public void Send(SubframeBuilder subframe)
    {
        if (_pages.Count == 0) return;
        int position = _schedule.PositionOf(subframe.Tti);
        _records.Clear();
        foreach (Page page in _pages)
        {
            if (page.Occasion == position && _records.Count < MaxRecords) _records.Add(page.Request);
        }

        if (_records.Count == 0) return;
        ReadOnlyMemory<byte> message = encode(_records);
        if (message.IsEmpty) return;   // lost on purpose
        if (!common.TrySend(subframe, Rnti.Paging, RntiKind.Paging, 0, message.Length, out Span<byte> block)) return;
        message.Span.CopyTo(block);
        evidence.Downlink(new(Rnti.Paging, RntiKind.Paging, 0, true), null, block);
        foreach (Page page in _pages)
        {
            if (_records.Contains(page.Request)) page.Left--;
        }

        _pages.RemoveAll(static page => page.Left <= 0);
    }

    private sealed class Page(PagingRequest request, int occasion)
    {
        public PagingRequest Request => request;

        public int Occasion => occasion;

        public int Left { get; set; }
    }
}
