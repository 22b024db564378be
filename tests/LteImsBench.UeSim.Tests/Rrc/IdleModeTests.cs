using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Rrc;

public sealed class IdleModeTests
{
    private readonly RrcRig _rig = new();

    [Fact]
    public void A_cell_is_camped_on_once_all_its_system_information_was_read()
    {
        UeOutcome outcome = _rig.Camp();
        Assert.True(outcome.IsSuccess, outcome.Words);
        Assert.Equal(new UeCell(new Pci(1), 25, Plmn.Parse("001/01"), new Tac(1), new CellIdentity(1)), _rig.Rrc.Cell!.Description);
        Assert.Equal(["CELL FOUND", "CAMPED"], _rig.Bench.Names);
        Assert.Equal((128, 3, -85, 7), (_rig.Cell.Common!.Value.PrachRootSequence, _rig.Cell.Common.Value.PrachConfigIndex, _rig.Cell.Common.Value.Power.P0Pusch, _rig.Cell.Common.Value.Power.AlphaTenths));
        Assert.Equal(12, _rig.Cell.Common.Value.Power.DeltaMsg3);
    }

    [Fact]
    public void A_barred_cell_is_none()
    {
        _rig.Cell.Information.CellBarred = CellBarred.Barred;
        Assert.IsType<UeOutcome.Timeout>(_rig.Camp());
        Assert.Contains("CELL NOT SUITABLE", _rig.Bench.Names);
    }

    [Fact]
    public void Without_a_cell_the_search_goes_on_until_the_time_is_over()
    {
        _rig.Cell.IsOnAir = false;
        Assert.IsType<UeOutcome.Timeout>(_rig.Camp());
        Assert.Null(_rig.Rrc.Cell);
    }

    [Fact]
    public void A_cell_that_comes_on_air_later_is_found()
    {
        _rig.Cell.IsOnAir = false;
        _rig.Bench.Loop.EveryTti(tti => _rig.Cell.IsOnAir = tti.Count > 1000);
        Assert.True(_rig.Camp().IsSuccess);
    }

    /// <summary>UE_ID 277, T 32, nB T: subframe 9 of the frames with SFN mod 32 = 21 (TS 36.304 §7).</summary>
    [Fact]
    public void Paging_is_listened_to_in_the_UEs_own_occasions_alone()
    {
        _rig.Camp();
        _rig.Cell.PagingListened.Clear();
        _rig.Bench.Run(2);
        Assert.InRange(_rig.Cell.PagingListened.Count, 6, 7);
        Assert.All(_rig.Cell.PagingListened, tti => Assert.Equal((9, 21), (tti.Subframe, tti.Sfn % 32)));
    }

    [Fact]
    public void A_record_with_the_UEs_identity_is_told_to_NAS()
    {
        _rig.Camp();
        _rig.STmsi = new(1, new(0x1234));
        _rig.Cell.Paging = new() { PagingRecordList = [Record(new PagingUeIdentity.STmsi(new(1, new(0x9999))))] };
        _rig.Bench.Run(0.7);
        Assert.Empty(_rig.Pages);
        _rig.Cell.Paging = new() { PagingRecordList = [Record(new PagingUeIdentity.STmsi(new(1, new(0x9999)))), Record(new PagingUeIdentity.STmsi(_rig.STmsi.Value))] };
        _rig.Bench.Run(0.33);
        Assert.Equal([false], _rig.Pages);
        _rig.Cell.Paging = new() { PagingRecordList = [Record(new PagingUeIdentity.Imsi("001010123456789"))] };
        _rig.Bench.Run(0.33);
        Assert.Equal([false, true], _rig.Pages);
    }

    [Fact]
    public void A_change_of_system_information_is_read_again_without_leaving_the_cell()
    {
        _rig.Camp();
        _rig.Cell.Information.Sib2.RadioResourceConfigCommon.PrachConfig.RootSequenceIndex = 22;
        _rig.Cell.Paging = new() { SystemInfoModification = true };
        _rig.Bench.Run(0.33);
        _rig.Cell.Paging = null;
        Assert.NotNull(_rig.Rrc.Cell);
        _rig.Bench.Run(0.5);
        Assert.Equal(22, _rig.Cell.Common!.Value.PrachRootSequence);
    }

    private static PagingRecord Record(PagingUeIdentity identity) => new() { UeIdentity = identity, CnDomain = CnDomain.Ps };
}
