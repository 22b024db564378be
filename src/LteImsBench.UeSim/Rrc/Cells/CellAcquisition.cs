using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim.Mac;

namespace LteImsBench.UeSim.Rrc.Cells;

/// <summary>
/// From the search for a cell to its system information: MIB, SIB1, then every SI message that SIB1 schedules, each in its window
/// (TS 36.331 §5.2.2 and §5.2.3).
/// </summary>
internal sealed class CellAcquisition(UeMac mac, UeLog log, Plmn home)
{
    private FoundCell _radio;
    private bool _hasMib;
    private SystemInformationBlockType1? _sib1;
    private SystemInformationBlockType2? _sib2;
    private SiSchedule _schedule = new(1, []);
    private bool[] _received = [];

    /// <summary>Where it stands.</summary>
    public enum Phase
    {
        Off,
        Searching,
        Reading,
        Complete,
    }

    public Phase Now { get; private set; }

    /// <summary>The cell; <c>null</c> until everything was read once.</summary>
    public ServingCell? Cell { get; private set; }

    /// <summary>Whether SI-RNTI is to be listened to.</summary>
    public bool NeedsBroadcast => Now == Phase.Reading;

    /// <summary>Looks for a cell from the start.</summary>
    public void Search()
    {
        Now = Phase.Searching;
        Cell = null;
        mac.Phy.Search();
    }

    /// <summary>Reads the system information of the present cell again, as after systemInfoModification.</summary>
    public void ReadAgain()
    {
        if (Now == Phase.Complete) Restart();
    }

    public void Stop()
    {
        Now = Phase.Off;
        Cell = null;
        mac.Phy.Stop();
    }

    public void OnCellFound(in FoundCell cell)
    {
        if (Now != Phase.Searching) return;
        _radio = cell;
        log.State(Layer.Phy, "CELL FOUND", $"PCI {cell.Pci}, {cell.PrbCount} PRB, RSRP {cell.RsrpDbm:0} dBm");
        Restart();
    }

    /// <summary>The search found nothing: it goes on.</summary>
    public void OnNoCell()
    {
        if (Now == Phase.Searching) mac.Phy.Search();
    }

    public void OnMib(ReadOnlySpan<byte> octets)
    {
        if (Now != Phase.Reading || _hasMib) return;
        if (RrcCodec.Decode(RrcChannel.BcchBch, octets).Value is not MasterInformationBlock mib || mib.DlBandwidth != _radio.PrbCount) return;
        log.Pdu(Layer.Rrc, LinkDirection.Downlink, RrcCodec.NameOf(mib), PduKind.RrcBcchBch, octets);
        _hasMib = true;
    }

    /// <summary>A transport block of BCCH; true when it completed the acquisition.</summary>
    public bool OnBroadcast(Tti tti, ReadOnlySpan<byte> octets)
    {
        if (Now != Phase.Reading || !_hasMib) return false;
        bool isSib1 = SiSchedule.IsSib1(tti);
        int window = isSib1 ? -1 : _schedule.MessageAt(tti);
        if (isSib1 ? _sib1 is not null : window < 0 || _received[window]) return false;
        if (RrcCodec.Decode(RrcChannel.BcchDlSch, octets).Value is not { } message) return false;
        log.Pdu(Layer.Rrc, LinkDirection.Downlink, RrcCodec.NameOf(message), PduKind.RrcBcchDlSch, octets);
        switch (message)
        {
            case SystemInformationBlockType1 sib1 when isSib1:
                OnSib1(sib1);
                break;
            case SystemInformation information when !isSib1:
                _received[window] = true;
                foreach (SibTypeAndInfo block in information.SibTypeAndInfo)
                {
                    if (block is SibTypeAndInfo.Sib2 sib2) _sib2 = sib2.Value;
                }

                break;
        }

        return TryComplete();
    }

    private void Restart()
    {
        Now = Phase.Reading;
        _hasMib = false;
        _sib1 = null;
        _sib2 = null;
        _received = [];
        _schedule = new(1, []);
    }

    private void OnSib1(SystemInformationBlockType1 sib1)
    {
        if (CellSelection.Obstacle(sib1, _radio.RsrpDbm) is { } obstacle)
        {
            log.State(Layer.Rrc, "CELL NOT SUITABLE", obstacle);
            return;
        }

        _sib1 = sib1;
        _schedule = new(sib1.SiWindowLength, [.. sib1.SchedulingInfoList.Select(entry => entry.SiPeriodicity)]);
        _received = new bool[_schedule.PeriodsFrames.Count];
    }

    private bool TryComplete()
    {
        if (_sib1 is not { } sib1 || _sib2 is not { } sib2 || !Array.TrueForAll(_received, got => got)) return false;
        if (!CellSelection.TrySelectPlmn(sib1, home, out Plmn plmn, out int index)) return false;
        Now = Phase.Complete;
        Cell = new(_radio, sib1, sib2, plmn, index);
        UeCell cell = Cell.Description;
        log.State(Layer.Rrc, "CAMPED", $"PLMN {cell.Plmn}, TAC {cell.Tac}, cell {cell.Identity}");
        return true;
    }
}
