using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.L1;
using LteImsBench.Messages.Mac;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Enb.Tests.Support;

/// <summary>A handset's MAC for tests of the network: random access, uplink HARQ, requests and reports, as plain as TS 36.321 lets it be.</summary>
internal sealed class UeMac(IUePhy phy, RadioBearers bearers, int seed) : IMacControlHandler
{
    private const int Processes = 8;
    private const int GrantDelay = 4;
    private const int ResponseWindow = 10;
    private const int ContentionTimer = 64;
    private const int RetxBsr = 320;

    private readonly Random _random = new(seed);
    private readonly Process[] _uplink = [.. Enumerable.Range(0, Processes).Select(_ => new Process())];
    private readonly MacControlElements _elements = new();
    private Tti _preambleSent;
    private int _preamble = -1;
    private byte[] _msg3 = [];
    private long _attemptEnds = long.MaxValue;
    private int _lastPending;
    private long _lastReport;
    private int _maxTransmissions = 5;
    private bool _isResolved;

    public MacMultiplexer Multiplexer { get; } = new(bearers);

    public Rnti? CRnti { get; private set; }

    public Rnti? Temporary { get; private set; }

    public bool HasSr { get; set; }

    public int RandomAccesses { get; private set; }

    /// <summary>UE PHY transmissions of PUSCH, by HARQ transmission number.</summary>
    public int Retransmissions { get; private set; }

    public List<int> TimingCommands { get; } = [];

    /// <summary>Starts random access; with a C-RNTI, to ask for a grant.</summary>
    public void StartRandomAccess(Tti now)
    {
        RandomAccesses++;
        Temporary = null;
        Monitor();
        _preamble = _random.Next(52);
        _preambleSent = phy.SendPreamble(_preamble, -100, now + 1);
        phy.MonitorRandomAccess(Rnti.RandomAccess(_preambleSent.Subframe), _preambleSent + 3, ResponseWindow);
        _attemptEnds = _preambleSent.Count + 3 + ResponseWindow;
    }

    /// <summary>Forgets the C-RNTI and what Msg3 held.</summary>
    public void Reset()
    {
        (CRnti, Temporary, HasSr) = (null, null, false);
        _msg3 = [];
        _attemptEnds = long.MaxValue;
        foreach (Process process in _uplink) process.Length = 0;
        phy.SetSchedulingRequest(false);
        Monitor();
    }

    public void SetMaxTransmissions(int count) => _maxTransmissions = count;

    public void OnSubframe(Tti tti)
    {
        bearers.OnTti(tti);
        Multiplexer.OnTti(tti);
        if (tti.Count > _attemptEnds) StartRandomAccess(tti + _random.Next(20));
        if (CRnti is null || _attemptEnds != long.MaxValue) return;
        int pending = Multiplexer.PendingOctets();
        bool wants = pending > _lastPending || (pending > 0 && tti.Count - _lastReport > RetxBsr);
        if (wants && HasSr) phy.SetSchedulingRequest(true);
        else if (wants) StartRandomAccess(tti);
    }

    public void OnRandomAccessResponse(Tti tti, ReadOnlySpan<byte> pdu)
    {
        if (!RarPdu.TryRead(pdu, out RarPdu rar, out _)) return;
        for (int i = 0; i < rar.Count; i++)
        {
            RandomAccessResponse response = rar[i];
            if (response.Preamble != _preamble) continue;
            _preamble = -1;
            Temporary = response.TemporaryCRnti;
            Monitor();
            phy.SetTimingAdvance(response.TimingAdvance, isAbsolute: true);
            ResourceIndication.TryDecode(PrbCount, (uint)response.Grant.ResourceBlockAssignment, out int first, out int length);
            Tti at = tti + 6;
            byte mcs = (byte)response.Grant.Mcs;
            Send(at, new(tti, response.TemporaryCRnti, (byte)first, (byte)length, mcs, false, 0, 0, false), isNew: true, isMsg3: true);
            _attemptEnds = at.Count + ContentionTimer;
        }
    }

    public int PrbCount { get; set; }

    public void OnGrant(in UplinkGrant grant)
    {
        Process process = _uplink[(grant.Tti.Count + GrantDelay) % Processes];
        if (grant.Rnti == CRnti && _attemptEnds != long.MaxValue && Temporary is not null)
        {
            // TS 36.321 §5.1.5: a grant to the C-RNTI resolves contention.
            Temporary = null;
            _attemptEnds = long.MaxValue;
            Monitor();
        }

        bool isNew = process.Length == 0 || process.Rnti != grant.Rnti || process.Ndi != grant.Ndi;
        if (grant.Rnti == Temporary && process.Length == 0) return;
        if (process.Length == 0 && grant.Mcs > 28) return;   // what was to be repeated is gone
        Send(grant.Tti + GrantDelay, grant, grant.Rnti != Temporary && isNew, isMsg3: grant.Rnti == Temporary);
    }

    public void OnPhich(Tti tti, bool isAck)
    {
        Process process = _uplink[(tti.Count + GrantDelay) % Processes];
        if (process.Length == 0 || process.LastTti != tti - GrantDelay) return;
        if (!isAck) Repeat(tti + GrantDelay, process);
    }

    /// <summary>A DL-SCH block to C-RNTI or temporary C-RNTI; whether it may be acknowledged.</summary>
    public bool OnDownlink(Rnti rnti, ReadOnlySpan<byte> pdu)
    {
        _isResolved = rnti == CRnti;
        MacDemultiplexer.Deliver(pdu, MacTransportChannel.DlSch, bearers, this);
        return _isResolved;
    }

    bool IMacControlHandler.OnContentionResolution(ReadOnlySpan<byte> identity)
    {
        if (Temporary is not { } temporary || !identity.SequenceEqual(_msg3.AsSpan(1, 6))) return false;
        (CRnti, Temporary) = (temporary, null);
        _attemptEnds = long.MaxValue;
        _isResolved = true;
        Monitor();
        return true;
    }

    void IMacControlHandler.OnTimingAdvance(int command)
    {
        TimingCommands.Add(command);
        phy.SetTimingAdvance(command, isAbsolute: false);
    }

    private void Monitor() => phy.Monitor(new(true, true, CRnti, Temporary));

    private void Send(Tti at, in UplinkGrant grant, bool isNew, bool isMsg3)
    {
        Process process = _uplink[at.Count % Processes];
        if (isNew)
        {
            int size = TransportBlockSizes.Bits(Mcs.Uplink(grant.Mcs, false).TbsIndex, grant.PrbCount) / 8;
            (process.Length, process.Transmissions, process.Mcs, process.PrbCount) = (size, 0, grant.Mcs, grant.PrbCount);
            Span<byte> block = process.Block.AsSpan(0, size);
            if (isMsg3 && CRnti is null && _msg3.Length > 0) _msg3.CopyTo(block);   // the Msg3 buffer outlives an attempt
            else Build(block, at, isMsg3);
            if (isMsg3) _msg3 = block.ToArray();
        }

        (process.Rnti, process.Ndi, process.FirstPrb, process.CyclicShift) = (grant.Rnti, grant.Ndi, grant.FirstPrb, grant.CyclicShift);
        Repeat(at, process);
    }

    private void Build(Span<byte> block, Tti at, bool isMsg3)
    {
        _elements.Clear();
        if (isMsg3 && CRnti is { } own) _elements.AddCRnti(own);
        MacPduContents contents = Multiplexer.Build(block, _elements, isMsg3 && CRnti is null ? BsrRequest.None : BsrRequest.Regular);
        if (contents.Bsr is not null || Multiplexer.PendingOctets() == 0)
        {
            phy.SetSchedulingRequest(false);
            _lastReport = at.Count;
        }

        _lastPending = Multiplexer.PendingOctets();
    }

    private void Repeat(Tti at, Process process)
    {
        if (process.Transmissions > 0) Retransmissions++;
        process.Transmissions++;
        process.LastTti = at;
        phy.SendPusch(
            new()
            {
                Tti = at,
                Rnti = process.Rnti,
                FirstPrb = process.FirstPrb,
                PrbCount = process.PrbCount,
                Mcs = process.Mcs,
                RedundancyVersion = 0,
                Retransmission = (byte)(process.Transmissions - 1),
                CyclicShift = process.CyclicShift,
            },
            process.Block.AsSpan(0, process.Length));
        if (process.Transmissions >= _maxTransmissions) process.Length = 0;
    }

    private sealed class Process
    {
        public byte[] Block { get; } = new byte[TransportBlockSizes.MaxOctets];

        public int Length { get; set; }

        public int Transmissions { get; set; }

        public Rnti Rnti { get; set; }

        public bool Ndi { get; set; }

        public byte Mcs { get; set; }

        public byte FirstPrb { get; set; }

        public byte PrbCount { get; set; }

        public byte CyclicShift { get; set; }

        public Tti LastTti { get; set; }
    }
}
