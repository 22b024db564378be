using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.L2;
using LteImsBench.UeSim.Mac;
using LteImsBench.UeSim.Rrc.Cells;
using LteImsBench.UeSim.Rrc.Connection;
using LteImsBench.UeSim.Rrc.Translation;

namespace LteImsBench.UeSim.Rrc;

/// <summary>What the procedures of RRC share: the layers below, the cell, and the state of the connection.</summary>
internal sealed class RrcCore(RrcDependencies needs, RadioBearers bearers, UeMac mac)
{
    private TaskCompletionSource? _released;

    public RrcDependencies Needs => needs;

    public IRrcUser User => needs.User();

    public UeLog Log => needs.Log;

    public RadioBearers Bearers => bearers;

    public UeMac Mac => mac;

    public RrcTransmitter Transmitter { get; } = new(bearers, needs.Log);

    public CellAcquisition Acquisition { get; } = new(mac, needs.Log, needs.Settings.HomePlmn);

    public DedicatedConfiguration Dedicated { get; } = new(mac, bearers);

    public required RadioLinkMonitor Link { get; init; }

    public RrcState State { get; set; }

    /// <summary>Tells one connection from the next.</summary>
    public int ConnectionNumber { get; private set; }

    /// <summary>The keys of the connection; <c>null</c> before its security mode command.</summary>
    public AsKeyChain? Keys { get; set; }

    /// <summary>Whether RRCConnectionRelease came and its time is running out: nothing new is begun in the connection.</summary>
    public bool IsReleasing => !Released.IsCompleted;

    /// <summary>Done when a connection that is being released has ended.</summary>
    public Task Released => _released?.Task ?? Task.CompletedTask;

    /// <summary>Whether SRB2 and the DRBs wait for the reconfiguration after a re-establishment.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>COUNTs of the DRBs, uplink and downlink.</summary>
    public IReadOnlyDictionary<DrbId, (uint Uplink, uint Downlink)> Counts => Dedicated.Drbs.ToDictionary(
        drb => drb,
        drb => bearers.NextCounts(drb) is { } next ? (next.Transmit, next.Receive) : default);

    public ServingCell? Cell => Acquisition.Cell;

    /// <summary>Takes the system information of the cell that was read.</summary>
    public void ConfigureCommon(ServingCell cell)
    {
        mac.Configure(CommonTranslation.Translate(cell.Sib2, cell.Radio.PrbCount));
        Messages.Rrc.UeTimersAndConstants timers = cell.Sib2.UeTimersAndConstants;
        Link.Configure(new() { T310 = TimeSpan.FromMilliseconds(timers.T310), N310 = timers.N310, N311 = timers.N311 });
    }

    /// <summary>RRCConnectionRelease came.</summary>
    public void BeginRelease() => _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gives up the connection, or the attempt, and goes back to idle mode (§5.3.12).</summary>
    public void GoIdle()
    {
        State = RrcState.Idle;
        ConnectionNumber++;
        Keys = null;
        IsSuspended = false;
        _released?.TrySetResult();
        Dedicated.Clear();
        bearers.Reset();
        mac.Reset();
        mac.SetCRnti(null);
        Link.Reset();
    }

    /// <summary>Goes back to idle mode after a connection and tells NAS why.</summary>
    public void EndConnection(ConnectionEnd end)
    {
        GoIdle();
        Log.State(Layer.Rrc, "RRC IDLE", end.ToString());
        User.OnReleased(end);
    }
}
