#!/bin/sh
# A Slurm cluster of this one computer, for tests: cluster.sh start DIR, cluster.sh stop DIR. Needs root, slurm-wlm and munge.
# Everything that it writes is under DIR; it ends only the three processes that it started.
set -eu
action=$1
dir=$2

start() {
  host=$(hostname -s)
  port=$((20000 + $$ % 20000))
  mkdir -p "$dir/state" "$dir/spool"
  chmod 755 "$dir"
  dd if=/dev/urandom of="$dir/munge.key" bs=1024 count=1 2>/dev/null
  chmod 600 "$dir/munge.key"
  cat > "$dir/slurm.conf" <<CONF
ClusterName=jiama
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$dir/munge.socket
CredType=cred/munge
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmctldLogFile=$dir/slurmctld.log
SlurmdLogFile=$dir/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
MaxArraySize=${JIAMA_ARRAY_SIZE:-1001}
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
  SLURM_CONF=$dir/slurm.conf
  export SLURM_CONF
  munged --force --key-file="$dir/munge.key" --socket="$dir/munge.socket" --pid-file="$dir/munge.pid" \
    --log-file="$dir/munge.log" --seed-file="$dir/munge.seed"
  slurmctld -f "$SLURM_CONF"
  slurmd -f "$SLURM_CONF" -N "$host"
  tries=0
  until sinfo -h -o %t 2>/dev/null | grep -q idle; do
    tries=$((tries + 1))
    if [ "$tries" -gt 150 ]; then
      echo "the node does not come up; see $dir/slurmctld.log and $dir/slurmd.log" >&2
      stop
      exit 1
    fi
    sleep 0.2
  done
}

stop() {
  for name in slurmd slurmctld munge; do
    if [ -f "$dir/$name.pid" ]; then kill "$(cat "$dir/$name.pid")" 2>/dev/null || true; fi
  done
}

case $action in
  start) start ;;
  stop) stop ;;
  *) echo "usage: cluster.sh start|stop DIR" >&2; exit 2 ;;
esac
